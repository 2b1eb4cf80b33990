/** The emulator in tests that run with JUnit 5 or 6. */
@NullMarked
package io.swremu.junit;

import org.jspecify.annotations.NullMarked;
