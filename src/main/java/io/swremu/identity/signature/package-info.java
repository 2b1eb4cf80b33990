/**
 * Request signatures as Huawei Cloud's clients make them ({@code SDK-HMAC-SHA256}): what an {@code Authorization} header
 * says, what was signed, and whether the two belong together. Pure: it knows no web framework, no database and no key;
 * the caller reads the request, hashes its body and brings the secret key.
 */
@NullMarked
package io.swremu.identity.signature;

import org.jspecify.annotations.NullMarked;
