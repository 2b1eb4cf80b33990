package io.swremu.platform.jpa;

/**
 * Part of a Spring Data interface whose entities are given their ids by the server. Its {@code save} would look for a row
 * with that id first.
 *
 * @param <T> the entity
 */
public interface Inserts<T> {
    /**
     * Stores a new row at once.
     *
     * @return the same object, whose later changes are stored with the transaction
     * @throws org.springframework.dao.DataIntegrityViolationException if a constraint refuses it
     */
    T insert(T entity);
}
