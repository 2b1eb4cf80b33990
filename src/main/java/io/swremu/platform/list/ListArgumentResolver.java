package io.swremu.platform.list;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link FromQuery} arguments. */
@Component
class ListArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return FromQuery.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws NoSuchMethodException {
        var query = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((key, values) -> query.put(key, values[0]));
        var parameters = ListParameters.of(query);
        Filtered filtered = parameter.getMethodAnnotation(Filtered.class);
        if (filtered != null) {
            parameters = parameters.withFilter(filtered.mandatory());
        }
        if (parameter.getParameterType() == Sorting.class) {
            // Later, since the service refuses a wrong order after what the path names.
            ListParameters read = parameters;
            return (Supplier<?>) () -> sorting(read, ResolvableType.forMethodParameter(parameter));
        }
        Constructor<?> constructor = parameter.getParameterType().getDeclaredConstructor(ListParameters.class);
        return BeanUtils.instantiateClass(constructor, parameters);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the column's type is known at run time only
    private static Sorting<?> sorting(ListParameters parameters, ResolvableType type) {
        return Sorting.of(
                parameters, (Class) Objects.requireNonNull(type.getGeneric().resolve()));
    }
}
