package io.swremu.edition.enterprise.artifact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a tag was last pulled by its name. */
@Entity
@Table(name = "ee_tag_pull")
class TagPull {
    @Id
    private long tagId;

    private Instant pulledAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected TagPull() {}
}
