package io.swremu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out whatever the headers say, and the argument types that controllers may ask for. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final List<HandlerMethodArgumentResolver> resolvers;
    private final JsonMapper json;

    WebConfiguration(List<HandlerMethodArgumentResolver> resolvers, JsonMapper json) {
        this.resolvers = resolvers;
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
        all.addAll(resolvers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new DeclaredType());
    }

    /** The service ignores {@code Accept}: its answers are JSON. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
    }

    /**
     * Failures are answered by advices. One that they leave, since half of an answer is under way, is the container's: it
     * cuts the connection, and no resolver may take the half for the whole.
     */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> all) {
        all.removeIf(DefaultHandlerExceptionResolver.class::isInstance);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new AnyTypeJsonConverter(json));
    }

    /** Reads a body of any declared type as JSON; what cannot be parsed is refused by {@link ErrorAdvice}. */
    private static final class AnyTypeJsonConverter extends JacksonJsonHttpMessageConverter {
        AnyTypeJsonConverter(JsonMapper json) {
            super(json);
        }

        @Override
        protected boolean canRead(@Nullable MediaType type) {
            return true;
        }

        @Override
        protected void writeInternal(
                Object object, ResolvableType type, HttpOutputMessage answer, @Nullable Map<String, Object> hints)
                throws IOException {
            var whole = new WholeAnswer(answer);
            super.writeInternal(object, type, whole, hints);
            whole.send();
        }
    }

    /**
     * Refuses a body whose declared type is none, where Spring reads it: to Spring a type with wildcards is a fault of the
     * server. Operations that read their fields themselves go by the looks of the body.
     */
    private static final class DeclaredType implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotSupportedException {
            String declared = request.getHeader(HttpHeaders.CONTENT_TYPE);
            if (declared != null
                    && !declared.isEmpty()
                    && BufferedRequest.hasBody(request)
                    && handler instanceof HandlerMethod method
                    && isReadBySpring(method)
                    && !isConcrete(declared)) {
                throw new HttpMediaTypeNotSupportedException("the content type cannot be read");
            }
            return true;
        }

        private static boolean isReadBySpring(HandlerMethod method) {
            return Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        }

        private static boolean isConcrete(String declared) {
            try {
                return MediaType.parseMediaType(declared).isConcrete();
            } catch (InvalidMediaTypeException nonsense) {
                return false;
            }
        }
    }
}
