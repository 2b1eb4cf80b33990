package io.swremu.content.tag;

import io.swremu.content.repository.ContentException;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tag: a name for a manifest of a repository. */
@Entity
@Table(name = "image_tag")
public class Tag {
    /** The allowed names, as a regular expression of JSON Schema. */
    public static final String NAME_PATTERN = "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$";

    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String name;
    private long manifestId;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Tag() {}

    Tag(long repositoryId, String name, long manifestId, Instant now) {
        this.repositoryId = repositoryId;
        this.name = name;
        this.manifestId = manifestId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Whether a text is an allowed name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * Checks the name of a tag.
     *
     * @throws ContentException {@link ContentException.Reason#TAG_INVALID} if the name is not allowed
     */
    public static void requireName(String text) {
        if (!isName(text)) {
            throw new ContentException(ContentException.Reason.TAG_INVALID, "");
        }
    }

    /** The id of the manifest that the tag names. */
    public long manifestId() {
        return manifestId;
    }

    /** When it was last pushed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Makes the tag name a manifest, which may be the same as before: either way the tag has been pushed. */
    void moveTo(long otherManifestId, Instant now) {
        manifestId = otherManifestId;
        updatedAt = now;
    }
}
