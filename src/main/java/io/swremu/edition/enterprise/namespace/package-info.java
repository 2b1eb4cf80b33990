/** Namespaces of instances: who may read without a login, and which vulnerabilities do not count. */
@NullMarked
package io.swremu.edition.enterprise.namespace;

import org.jspecify.annotations.NullMarked;
