package io.swremu.platform.web;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Calls controllers. An operation with a parameter that is read {@linkplain InTransaction in its transaction} gets one that
 * begins before the arguments are resolved and ends before the answer is written. So no answer tells of a change that was
 * not committed, and no transaction waits for a client. What an answer reads while it is written must not need it. An
 * operation that has more to do after the commit returns a {@link Supplier} of its answer, which is asked then.
 */
final class OperationCalls extends RequestMappingHandlerAdapter {
    private final OneTransaction transaction;

    OperationCalls(OneTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        boolean inTransaction =
                Arrays.stream(method.getMethodParameters()).anyMatch(OperationCalls::isReadInTransaction);
        return inTransaction ? new TransactionalCall(method) : new Call(method);
    }

    private static boolean isReadInTransaction(MethodParameter parameter) {
        return MergedAnnotations.from(parameter.getParameterAnnotations()).isPresent(InTransaction.class);
    }

    /** Arguments that resolvers leave as a {@link Supplier} are asked for at the end: first those of the transaction. */
    private static class Call extends ServletInvocableHandlerMethod {
        Call(HandlerMethod method) {
            super(method);
        }

        @Override
        protected @Nullable Object[] getMethodArgumentValues(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            @Nullable Object[] arguments = super.getMethodArgumentValues(request, container, provided);
            for (boolean inTransaction : new boolean[] {true, false}) {
                for (MethodParameter parameter : getMethodParameters()) {
                    int index = parameter.getParameterIndex();
                    if (isReadInTransaction(parameter) == inTransaction
                            && arguments[index] instanceof Supplier<?> value) {
                        arguments[index] = value.get();
                    }
                }
            }
            return arguments;
        }
    }

    private final class TransactionalCall extends Call {
        TransactionalCall(HandlerMethod method) {
            super(method);
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            Callable<@Nullable Object> call = () -> super.invokeForRequest(request, container, provided);
            HttpMethod method = ((ServletWebRequest) request).getHttpMethod();
            boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
            @Nullable Object answer = reads ? transaction.toRead(call) : transaction.toChange(call);
            return answer instanceof Supplier<?> afterCommit ? afterCommit.get() : answer;
        }
    }
}
