package io.swremu.web;

/** The answer {@code {}} of creates and updates: the Terraform provider fails on an empty body. */
public record EmptyObject() {}
