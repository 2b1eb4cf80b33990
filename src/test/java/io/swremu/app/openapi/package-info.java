@NullMarked
package io.swremu.app.openapi;

import org.jspecify.annotations.NullMarked;
