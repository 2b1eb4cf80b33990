package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What a permission names. {@code *} is everybody in either. */
enum PermissionType {
    /** An account, by its id or its name. */
    DOMAIN_ID("domainId", "\\*|iam:domain::(?:[a-zA-Z0-9]{1,64}|\\*)|iam:domainName::[\\p{L}\\p{N}_+*.\\-?{},]{1,80}"),
    /** A part of an organization of accounts. */
    ORG_PATH("orgPath", "\\*|organizations:orgPath::[\\p{L}\\p{N}/\\-?*]{1,1024}");

    private final String word;
    private final Pattern texts;

    PermissionType(String word, String texts) {
        this.word = word;
        this.texts = Pattern.compile(texts);
    }

    /** The word for it in answers. */
    @JsonValue
    String word() {
        return word;
    }

    /** Whether a permission of this type can be written so. */
    boolean fits(String permission) {
        return texts.matcher(permission).matches();
    }
}
