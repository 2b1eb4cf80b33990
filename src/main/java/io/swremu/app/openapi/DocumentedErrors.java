package io.swremu.app.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.identity.iam.IamError;
import io.swremu.identity.iam.IamRefuses;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.GatewayError;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.FailureCodes;
import io.swremu.platform.web.Surface;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Each error of an operation with an example, in the shape that the operation answers with. */
final class DocumentedErrors {
    private static final String JSON = "application/json";
    private static final String REQUEST_ID = "8080d377bffeb6d519b0567c09cebe6b";
    private static final String IAM = IamError.class.getPackageName();

    private final Operation operation;
    private final HandlerMethod method;
    private final Credentials credentials;

    private DocumentedErrors(Operation operation, HandlerMethod method, Credentials credentials) {
        this.operation = operation;
        this.method = method;
        this.credentials = credentials;
    }

    /** Adds them to the operation that a method serves. */
    static void add(Operation operation, HandlerMethod method, Credentials credentials) {
        var errors = new DocumentedErrors(operation, method, credentials);
        if (credentials != Credentials.NONE) {
            errors.addGatewayRefusal();
        }
        if (method.getBeanType().getPackageName().equals(IAM)) {
            errors.addIam();
        } else {
            errors.addManagement();
        }
    }

    private void addGatewayRefusal() {
        var refusal = GatewayError.authentication("x-auth-token not found", REQUEST_ID);
        add(401, refusal.code(), refusal.message(), refusal);
    }

    private void addManagement() {
        var codes = new ArrayList<ErrorCode>();
        for (var parameter : method.getMethodParameters()) {
            addRefusals(codes, parameter.getParameterType());
            var requires = parameter.getParameterAnnotation(Requires.class);
            if (requires != null && parameter.getParameterType() == GrantedRepository.class) {
                codes.add(requires.refusal());
            }
        }
        addRefusals(codes, method.getMethod());
        codes.add(ErrorCode.QUERY_UNREADABLE);
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of(
                    ErrorCode.REQUEST_INVALID,
                    ErrorCode.BODY_TYPE_INVALID,
                    ErrorCode.BODY_TOO_LARGE,
                    ErrorCode.BODY_TOO_SLOW));
        }
        if (credentials == Credentials.NEEDED) {
            codes.addAll(List.of(ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN));
        }
        if (httpMethod() != RequestMethod.GET) { // whoever writes may have to wait for another writer
            codes.add(ErrorCode.BUSY);
        }
        codes.add(FailureCodes.ofMethod(httpMethod().name()));
        codes.add(ErrorCode.OVERLOADED);
        boolean enterprise = Surface.of(path()) == Surface.ENTERPRISE;
        codes.stream()
                .map(code -> enterprise ? code.inEnterpriseEdition() : code)
                .distinct()
                .forEach(this::add);
    }

    /** The codes that annotations name, by themselves or as a part of another annotation. */
    private static void addRefusals(List<ErrorCode> codes, AnnotatedElement element) {
        MergedAnnotations.from(element).stream(Refuses.class)
                .flatMap(refuses -> Arrays.stream(refuses.getEnumArray("value", ErrorCode.class)))
                .forEach(codes::add);
    }

    private void addIam() {
        var statuses = new LinkedHashSet<HttpStatus>();
        var refuses = method.getMethodAnnotation(IamRefuses.class);
        if (refuses != null) {
            statuses.addAll(Arrays.asList(refuses.value()));
        }
        if (credentials == Credentials.NEEDED) {
            statuses.addAll(List.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN));
        }
        statuses.add(HttpStatus.BAD_REQUEST); // a query that cannot be decoded
        if (operation.getRequestBody() != null) {
            statuses.add(HttpStatus.CONTENT_TOO_LARGE);
            statuses.add(HttpStatus.REQUEST_TIMEOUT);
        }
        if (httpMethod() != RequestMethod.GET) { // whoever writes may meet another writer
            statuses.add(HttpStatus.CONFLICT);
        }
        statuses.add(HttpStatus.INTERNAL_SERVER_ERROR);
        statuses.add(HttpStatus.SERVICE_UNAVAILABLE);
        statuses.forEach(this::addIam);
    }

    private void addIam(HttpStatus status) {
        String message = IamError.messageOf(status);
        add(status.value(), status.getReasonPhrase(), message, IamError.of(status, message, Surface.of(path())));
    }

    private void add(ErrorCode code) {
        add(code.status().value(), code.code(), code.message(), code.body("", REQUEST_ID));
    }

    private RequestMethod httpMethod() {
        return Objects.requireNonNull(method.getMethodAnnotation(RequestMapping.class))
                .method()[0];
    }

    private String path() {
        return NamesInPath.filledIn(NamesInPath.pathOf(method));
    }

    /** Adds an example of an error to those of its status. */
    private void add(int status, String name, String message, Object example) {
        ApiResponse response = operation
                .getResponses()
                .computeIfAbsent(
                        Integer.toString(status),
                        absent -> new ApiResponse()
                                .description("")
                                .content(new Content().addMediaType(JSON, new MediaType())));
        MediaType media = Objects.requireNonNull(response.getContent().get(JSON));
        media.schema(either(media.getSchema(), ErrorSchema.nameOf(example)));
        media.addExamples(name, new Example().summary(message).value(example));
        String listed = name + ": " + message;
        String before = response.getDescription();
        response.setDescription(before.isEmpty() ? listed : before + "\n\n" + listed);
    }

    /** The schema of a status, which is any of several if errors of it come in several shapes, of which two may fit. */
    private static Schema<?> either(@Nullable Schema<?> before, String name) {
        var reference = new Schema<>().$ref(name);
        if (before == null || before.equals(reference)) {
            return reference;
        }
        var shapes = before.getAnyOf() == null ? new Schema<>().addAnyOfItem(before) : before;
        return shapes.getAnyOf().contains(reference) ? shapes : shapes.addAnyOfItem(reference);
    }
}
