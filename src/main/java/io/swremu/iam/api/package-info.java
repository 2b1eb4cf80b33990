/**
 * The operations of IAM that clients of SWR need, in IAM's own shapes: tokens, projects and domains, users, access keys.
 * Source: the IAM API reference, and what the SDKs and the Terraform provider read.
 */
@NullMarked
package io.swremu.iam.api;

import org.jspecify.annotations.NullMarked;
