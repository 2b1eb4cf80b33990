/** The OpenAPI document and Swagger UI: groups, credentials and the errors of each operation. */
@NullMarked
package io.swremu.app.openapi;

import org.jspecify.annotations.NullMarked;
