/** What the server tells of itself in numbers, for operators: how many requests took how long, and how the JVM is. */
@NullMarked
package io.swremu.app.metrics;

import org.jspecify.annotations.NullMarked;
