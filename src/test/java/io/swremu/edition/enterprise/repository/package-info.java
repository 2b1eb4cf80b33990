@NullMarked
package io.swremu.edition.enterprise.repository;

import org.jspecify.annotations.NullMarked;
