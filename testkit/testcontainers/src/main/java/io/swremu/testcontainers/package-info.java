/** The emulator as a container of Testcontainers, and what Spring Boot's tests connect to it with. */
@NullMarked
package io.swremu.testcontainers;

import org.jspecify.annotations.NullMarked;
