/** Instances: private registries of an account, from their order to their end. */
@NullMarked
package io.swremu.edition.enterprise.instance;

import org.jspecify.annotations.NullMarked;
