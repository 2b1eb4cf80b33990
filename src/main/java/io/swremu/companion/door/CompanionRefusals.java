package io.swremu.companion.door;

import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.JournalTimeoutException;
import io.swremu.companion.api.NotThereException;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.RefusalTranslator;
import io.swremu.platform.error.SwrException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Translates what this API refuses. Who writes a test must see which field is wrong, and what would be right. */
@Component
class CompanionRefusals implements RefusalTranslator {

    @Override
    public Optional<SwrException> translate(Throwable failure) {
        if (failure instanceof InvalidInputException invalid) {
            return refusal(ErrorCode.PARAMETER_INVALID, invalid);
        }
        if (failure instanceof NotThereException absent) {
            return refusal(ErrorCode.NOT_THERE, absent);
        }
        if (failure instanceof JournalTimeoutException late) {
            return refusal(ErrorCode.WAITED_IN_VAIN, late);
        }
        if (failure instanceof DatabindException unreadable && isOurs(unreadable)) {
            return Optional.of(ErrorCode.PARAMETER_INVALID.toException(explain(unreadable)));
        }
        return Optional.empty();
    }

    private static Optional<SwrException> refusal(ErrorCode code, RuntimeException reason) {
        return Optional.of(code.toException(Objects.requireNonNullElse(reason.getMessage(), "")));
    }

    private static boolean isOurs(DatabindException unreadable) {
        return unreadable.getPath().stream()
                .map(JacksonException.Reference::from)
                .anyMatch(from ->
                        from != null && WireNames.isOurs(from instanceof Class<?> type ? type : from.getClass()));
    }

    /** Not in the library's words: they name our classes, and quote what was sent. */
    private static String explain(DatabindException unreadable) {
        String field = path(unreadable);
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return "there is no field " + field + "; known are "
                    + String.join(
                            ", ",
                            new TreeSet<>(unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .toList()));
        }
        if (unreadable instanceof InvalidFormatException wrong
                && wrong.getTargetType() != null
                && wrong.getTargetType().isEnum()) {
            return field + " must be one of "
                    + String.join(
                            ", ",
                            Arrays.stream(wrong.getTargetType().getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                                    .toList());
        }
        return field + " has a value of the wrong type";
    }

    private static String path(DatabindException unreadable) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : unreadable.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
