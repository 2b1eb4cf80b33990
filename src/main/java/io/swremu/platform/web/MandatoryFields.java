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
 * Checks that a body has its mandatory fields: those that its constraints name. Services ask this once they know that the
 * organization and the repository are there and that the caller may, as the body is what is looked at last.
 */
@Component
public class MandatoryFields {
    private final Validator validator;

    MandatoryFields(Validator validator) {
        this.validator = validator;
    }

    /** @throws SwrException {@link ErrorCode#PARAMETER_MISSING} with the first one that is missing, as the API calls it */
    public void check(Record body) {
        validator.validate(body).stream()
                .map(Field::of)
                .min(Comparator.comparing(Field::position, Arrays::compare))
                .ifPresent(missing -> {
                    throw ErrorCode.PARAMETER_MISSING.toException(missing.name());
                });
    }

    /** @param position in the order of declaration: the numbers of the fields and items on the way to it */
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
