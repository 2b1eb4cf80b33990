package io.swremu.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.validation.method.MethodValidationResult;

/**
 * A field that a body must have and has not, or not as its constraints say.
 *
 * @param name as the API calls it, with the way to it: {@code rules[0].template}
 * @param position in the order of declaration: the numbers of the fields and items on the way to it
 */
record MissingField(String name, int... position) {

    /** The name of the first one in the order of declaration, of an operation's body. */
    static String first(MethodValidationResult invalid) {
        return invalid.getParameterValidationResults().stream()
                .findFirst()
                .flatMap(body -> first(
                        body.getResolvableErrors().stream().map(error -> body.unwrap(error, ConstraintViolation.class)),
                        body.getMethodParameter().getParameterType()))
                .orElse("");
    }

    /** The name of the first one in the order of declaration; empty if there is none. */
    @SuppressWarnings("rawtypes") // unwrapped errors have no type parameter
    static Optional<String> first(Stream<? extends ConstraintViolation> violations, Class<?> body) {
        return violations
                .map(violation -> of(violation, body))
                .min(Comparator.comparing(MissingField::position, Arrays::compare))
                .map(MissingField::name);
    }

    private static MissingField of(ConstraintViolation<?> violation, Class<?> body) {
        var field = new MissingField("");
        Class<?> type = body;
        for (Path.Node node : violation.getPropertyPath()) {
            Integer item = node.getIndex();
            if (item != null) {
                field = field.then("[" + item + "]", item);
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                RecordComponent[] all = type.getRecordComponents();
                int number = 0;
                while (!all[number].getName().equals(node.getName())) {
                    number++;
                }
                field = field.then((field.name.isEmpty() ? "" : ".") + nameOf(all[number]), number);
                type = contentOf(all[number]);
            }
        }
        return field;
    }

    private MissingField then(String step, int number) {
        int[] longer = Arrays.copyOf(position, position.length + 1);
        longer[position.length] = number;
        return new MissingField(name + step, longer);
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    /** The type of a field, or of the items of a list. */
    private static Class<?> contentOf(RecordComponent component) {
        ResolvableType type = ResolvableType.forMethodReturnType(component.getAccessor());
        return type.asCollection().hasGenerics()
                ? type.asCollection().getGeneric().toClass()
                : type.toClass();
    }
}
