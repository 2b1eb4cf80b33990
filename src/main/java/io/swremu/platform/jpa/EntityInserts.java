package io.swremu.platform.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What Spring Data runs for {@link Inserts}; it learns of this class from {@code spring.factories}. */
class EntityInserts<T> implements Inserts<T> {
    /** Not by the constructor: filters need queries before the entity manager is known by its type. */
    @PersistenceContext
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    @Override
    public T insert(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }
}
