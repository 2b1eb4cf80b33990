package io.swremu.edition.shared.repository;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.RequestFields;
import java.util.Optional;

/**
 * What a client sets of a repository, when creating or updating it.
 *
 * @param isPublic whether everybody may pull
 * @param category absent: {@code other} at creation, unchanged in an update
 * @param description absent: empty at creation, unchanged in an update
 */
public record RepositorySettings(boolean isPublic, Optional<Category> category, Optional<Description> description) {
    /** The settings of a repository that a push creates. */
    static final RepositorySettings OF_FIRST_PUSH = new RepositorySettings(false, Optional.empty(), Optional.empty());

    /** The settings of a repository that images of another one are copied to. */
    static RepositorySettings ofCopy(ImageRepository source) {
        return new RepositorySettings(false, Optional.of(new Category(source.category())), Optional.empty());
    }

    /**
     * Reads the settings of a request; {@code is_public} is mandatory.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#IS_PUBLIC_INVALID}, or what {@link Category} and
     *     {@link Description} throw
     */
    static RepositorySettings of(RequestFields fields) {
        return new RepositorySettings(
                fields.flag("is_public", ErrorCode.IS_PUBLIC_INVALID),
                fields.text("category").filter(text -> !text.isEmpty()).map(Category::new),
                fields.text("description").map(Description::new));
    }
}
