package io.swremu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
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

    /** Reads a body of any declared type as JSON; what cannot be parsed is refused by {@link ManagementErrors}. */
    private static final class AnyTypeJsonConverter extends JacksonJsonHttpMessageConverter {
        AnyTypeJsonConverter(JsonMapper json) {
            super(json);
        }

        @Override
        protected boolean canRead(@Nullable MediaType type) {
            return true;
        }
    }
}
