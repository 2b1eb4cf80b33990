package io.swremu.contract;

import java.util.List;

/** The shape of a JSON value. */
sealed interface Type {

    /**
     * A text, number or flag.
     *
     * @param kind {@code string}, {@code integer}, {@code number} or {@code boolean}
     */
    record Plain(String kind) implements Type {}

    /** A list. */
    record ArrayOf(Type items) implements Type {}

    /** An object whose keys are data. */
    record MapOf(Type values) implements Type {}

    /** An object with these fields and no others. */
    record ObjectOf(List<Field> fields) implements Type {}

    /** The shape that has this name in the contract. */
    record Model(String name) implements Type {}

    /** This, or null. */
    record OrNull(Type type) implements Type {}

    /** Any of several shapes. */
    record AnyOf(List<Type> types) implements Type {}

    /** Any JSON. */
    record Anything() implements Type {}

    /** No body at all. */
    record Nothing() implements Type {}

    /**
     * One field.
     *
     * @param required whether it is always there; the official list does not tell, and has false
     */
    record Field(String name, Type type, boolean required) {}
}
