/** Swagger UI, as a person with a browser uses it. */
@NullMarked
package io.swremu.swaggerui;

import org.jspecify.annotations.NullMarked;
