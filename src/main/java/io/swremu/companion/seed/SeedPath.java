package io.swremu.companion.seed;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a seed's document.
 *
 * @param steps keys (texts) and indexes of lists (numbers), from the outside in
 */
record SeedPath(List<Object> steps) {
    static final SeedPath ROOT = new SeedPath(List.of());

    SeedPath {
        steps = List.copyOf(steps);
    }

    /** The value of a key here. */
    SeedPath key(String name) {
        return then(name);
    }

    /** An item of a list that is the value of a key here. */
    SeedPath item(String list, int index) {
        return then(list).then(index);
    }

    private SeedPath then(Object step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new SeedPath(all);
    }

    /** The form {@code organizations[0].name}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
