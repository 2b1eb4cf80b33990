/**
 * Who is calling: accounts, users, projects, keys, tokens and signatures, docker logins, and the part of IAM's own
 * API that clients use. Nothing here knows what an image is.
 */
@NullMarked
package io.swremu.identity;

import org.jspecify.annotations.NullMarked;
