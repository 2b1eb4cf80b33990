/** Image repositories of instances. A push makes them. */
@NullMarked
package io.swremu.edition.enterprise.repository;

import org.jspecify.annotations.NullMarked;
