package io.swremu.app;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says in one line which option has a wrong value, or why the server {@link CannotStartException cannot start}; other
 * failures are told by Spring Boot.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {
    private static final Pattern SECRET = Pattern.compile("password|secret", Pattern.CASE_INSENSITIVE);

    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
        // Spring Boot creates reporters with the context; an option is wrong without one.
    }

    @Override
    public boolean reportException(Throwable failure) {
        String line = explain(failure);
        if (line != null) {
            System.err.println("SWR emulator cannot start: " + line);
        }
        return line != null;
    }

    private static @Nullable String explain(Throwable failure) {
        BindException refused = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return explain(invalid.getValidationErrors());
            }
            if (cause instanceof CannotStartException reason) {
                return reason.getMessage();
            }
            if (cause instanceof BindException binding) {
                refused = binding;
            }
            if (cause instanceof InvalidConfigurationPropertyValueException wrong) {
                return wrong.getName() + " has the wrong value '" + wrong.getValue() + "': " + wrong.getReason();
            }
            if (cause instanceof PortInUseException taken) {
                return "swr.port has the wrong value '" + taken.getPort() + "': another process uses it";
            }
        }
        return refused == null ? null : explain(refused);
    }

    private static String explain(ValidationErrors errors) {
        return errors.getAllErrors().stream()
                .map(error -> keyOf(errors, error) + " " + error.getDefaultMessage() + valueOf(error))
                .collect(Collectors.joining("; "));
    }

    private static String keyOf(ValidationErrors errors, ObjectError error) {
        return error instanceof FieldError field
                ? errors.getName() + "." + dashed(field.getField())
                : errors.getName().toString();
    }

    private static String valueOf(ObjectError error) {
        return error instanceof FieldError field
                        && !SECRET.matcher(field.getField()).find()
                ? " (it is '" + field.getRejectedValue() + "')"
                : "";
    }

    /** The field's name as the key is written: {@code dataDir} is {@code data-dir}. */
    private static String dashed(String field) {
        return field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String explain(BindException refused) {
        Throwable cause = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(refused), refused);
        String reason = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        var property = refused.getProperty();
        return property == null
                ? reason
                : property.getName() + " has the wrong value '" + property.getValue() + "': " + reason;
    }
}
