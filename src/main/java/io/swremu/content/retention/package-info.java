/** Retention: which tags of a repository a rule deletes. Who sets rules, and when they run, is the editions' matter. */
@NullMarked
package io.swremu.content.retention;

import org.jspecify.annotations.NullMarked;
