package io.swremu.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/**
 * Checks that a body has its mandatory fields: those that its constraints name. Services call this after they have found
 * the organization and the repository and checked the permission, since the service looks at the body last.
 */
@Component
public class MandatoryFields {
    private final Validator validator;

    MandatoryFields(Validator validator) {
        this.validator = validator;
    }

    /**
     * Refuses a body that lacks a mandatory field.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_MISSING} with the API's name of the first missing field
     */
    public void check(Record body) {
        validator.validate(body).stream()
                .map(Field::of)
                .min(Comparator.comparing(Field::position, Arrays::compare))
                .ifPresent(missing -> {
                    throw ErrorCode.PARAMETER_MISSING.toException(missing.name());
                });
    }

    /**
     * A field that is missing.
     *
     * @param name as the API calls it, such as {@code rules[0].template}
     * @param position the indices of the fields and items on the way to it, in the order of declaration
     */
    private record Field(String name, int... position) {

        static Field of(ConstraintViolation<?> violation) {
            var field = new Field("");
            Class<?> type = violation.getRootBeanClass();
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

        private Field then(String step, int number) {
            int[] longer = Arrays.copyOf(position, position.length + 1);
            longer[position.length] = number;
            return new Field(name + step, longer);
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
}
