/** The two operations that tell which versions of the API there are, and the redirect of browsers to Swagger UI. */
@NullMarked
package io.swremu.edition.shared.version;

import org.jspecify.annotations.NullMarked;
