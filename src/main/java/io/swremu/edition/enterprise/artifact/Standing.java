package io.swremu.edition.enterprise.artifact;

/**
 * Whether lists show an artifact, and whether they should.
 *
 * @param listed whether they do
 * @param present whether its manifest is still there
 * @param visible whether it has a tag or no parent, and is no accessory
 */
public record Standing(long manifestId, boolean listed, boolean present, boolean visible) {

    /** Whether lists should show it. */
    boolean due() {
        return present && visible;
    }
}
