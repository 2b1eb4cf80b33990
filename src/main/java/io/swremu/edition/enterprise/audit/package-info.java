/** What was pulled, pushed and deleted in an instance. */
@NullMarked
package io.swremu.edition.enterprise.audit;

import org.jspecify.annotations.NullMarked;
