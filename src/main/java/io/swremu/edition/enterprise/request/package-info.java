/** What requests of this edition have in common: pages of lists, whose limits differ from list to list, and texts. */
@NullMarked
package io.swremu.edition.enterprise.request;

import org.jspecify.annotations.NullMarked;
