package io.swremu.platform.list;

/**
 * What a controller may ask for that is read from the query. Such a record is made by its constructor that takes {@link ListParameters}, which
 * refuses what cannot be read. Its components are the query parameters in the OpenAPI document: described by
 * {@code @Schema} and named as in JSON, like the fields of a body. Hidden ones are not shown there.
 */
public interface FromQuery {}
