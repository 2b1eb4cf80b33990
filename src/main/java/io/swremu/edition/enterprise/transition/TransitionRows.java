package io.swremu.edition.enterprise.transition;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What is on its way. */
interface TransitionRows extends Repository<Transition, Long> {

    Transition saveAndFlush(Transition transition);

    Optional<Transition> findById(long id);

    void delete(Transition transition);
}
