/** The domain names by which an instance can be reached. */
@NullMarked
package io.swremu.edition.enterprise.domain;

import org.jspecify.annotations.NullMarked;
