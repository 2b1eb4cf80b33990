/** What the program does besides serving: {@code --help}, {@code --version}, {@code env} and {@code train}. */
@NullMarked
package io.swremu.app.command;

import org.jspecify.annotations.NullMarked;
