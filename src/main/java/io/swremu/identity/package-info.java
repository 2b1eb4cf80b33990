/**
 * Who is calling: accounts, users, projects, keys, tokens and signatures, docker logins, and the part of IAM's own
 * API that clients use. It depends on no code that deals with images.
 */
@NullMarked
package io.swremu.identity;

import org.jspecify.annotations.NullMarked;
