package io.swremu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What happens in which order when an operation takes something that is looked up in its transaction. */
class OperationCallsTest {
    private final List<String> events = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
    private OperationCalls calls;

    @BeforeEach
    void start() {
        context.registerBean(Transactions.class, () -> new Transactions(events));
        context.register(Annotated.class, OneTransaction.class);
        context.refresh();
        validator.afterPropertiesSet();
        var binding = new ConfigurableWebBindingInitializer();
        binding.setValidator(validator);
        calls = new OperationCalls(context.getBean(OneTransaction.class));
        calls.setApplicationContext(context);
        calls.setWebBindingInitializer(binding);
        calls.setCustomArgumentResolvers(List.of(new Subjects(events)));
        calls.setMessageConverters(List.of(new JacksonJsonHttpMessageConverter()));
        calls.afterPropertiesSet();
    }

    @AfterEach
    void stop() {
        context.close();
        validator.close();
    }

    @Test
    void theChangeIsCommittedBeforeTheAnswerIsWritten() throws Exception {
        call("POST", "{\"name\":\"a\"}", "change");
        assertThat(events).containsExactly("begin", "name", "permission", "operation a", "commit", "written");
    }

    @Test
    void readingNeedsATransactionThatOnlyReads() throws Exception {
        call("GET", "", "read");
        assertThat(events).containsExactly("begin read-only", "name", "permission", "operation", "commit", "written");
    }

    @Test
    void whatTheOperationRefusesIsUndone() {
        assertThatThrownBy(() -> call("POST", "{\"name\":\"wrong\"}", "change")).isInstanceOf(Exception.class);
        assertThat(events).containsExactly("begin", "name", "permission", "operation wrong", "rollback");
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedBeforeAMissingPermission() {
        assertThatThrownBy(() -> call("POST", "{", "change")).isInstanceOf(Exception.class);
        assertThat(events).containsExactly("begin", "name", "rollback");
    }

    @Test
    void aMissingPermissionIsRefusedBeforeAMissingField() {
        assertThatThrownBy(() -> call("POST", "{}", "change")).isInstanceOf(HandlerMethodValidationException.class);
        assertThat(events).containsExactly("begin", "name", "permission", "rollback");
    }

    @Test
    void whatTakesNoSuchArgumentHasNoTransaction() throws Exception {
        call("GET", "", "plain");
        assertThat(events).containsExactly("operation", "written");
    }

    private void call(String method, String body, String operation) throws Exception {
        var request = new MockHttpServletRequest(method, "/");
        request.setContentType("application/json");
        request.setContent(body.getBytes());
        var controller = new Operations(events);
        var handler = List.of(Operations.class.getDeclaredMethods()).stream()
                .filter(candidate -> candidate.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        calls.handle(
                request,
                new MockHttpServletResponse(),
                new HandlerMethod(controller, handler).createWithValidateFlags());
    }

    record Body(@NotEmpty String name) {}

    /** Tells when it is written. */
    record Answer(List<String> events) {
        public Map<String, String> getText() {
            events.add("written");
            return Map.of();
        }
    }

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @InTransaction
    @interface Subject {}

    static class Operations {
        private final List<String> events;

        Operations(List<String> events) {
            this.events = events;
        }

        @ResponseBody
        Answer change(@Subject String subject, @Valid @NotNull @RequestBody Body body) {
            events.add("operation " + body.name());
            if (body.name().equals("wrong")) {
                throw new IllegalStateException("refused");
            }
            return new Answer(events);
        }

        @ResponseBody
        Answer read(@Subject String subject) {
            return plain();
        }

        @ResponseBody
        Answer plain() {
            events.add("operation");
            return new Answer(events);
        }
    }

    private record Subjects(List<String> events) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(Subject.class);
        }

        @Override
        public Supplier<?> resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            events.add("name");
            return () -> {
                events.add("permission");
                return "subject";
            };
        }
    }

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Annotated {}

    private static final class Transactions extends AbstractPlatformTransactionManager {
        private final List<String> events;

        Transactions(List<String> events) {
            this.events = events;
        }

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            events.add(definition.isReadOnly() ? "begin read-only" : "begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            events.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            events.add("rollback");
        }
    }
}
