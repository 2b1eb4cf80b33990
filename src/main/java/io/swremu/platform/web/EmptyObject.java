package io.swremu.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** The answer {@code {}} of creates and updates: the Terraform provider fails on an empty body. */
@Schema(types = "object", example = "{}")
public record EmptyObject() {}
