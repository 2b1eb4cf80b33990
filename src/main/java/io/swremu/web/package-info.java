/** What every operation of the management API shares: the error envelope and its codes, paging, the filter language, times and addresses. Knows no feature. */
@NullMarked
package io.swremu.web;

import org.jspecify.annotations.NullMarked;
