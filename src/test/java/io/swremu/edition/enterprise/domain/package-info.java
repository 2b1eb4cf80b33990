@NullMarked
package io.swremu.edition.enterprise.domain;

import org.jspecify.annotations.NullMarked;
