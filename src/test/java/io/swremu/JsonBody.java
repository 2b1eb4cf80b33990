package io.swremu;

import java.util.function.Consumer;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeDiagnosingMatcher;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body as JSON, read once; each path expression of REST-assured takes milliseconds to compile. */
public final class JsonBody extends TypeSafeDiagnosingMatcher<String> {
    private final String description;
    private final Consumer<JsonNode> assertions;

    private JsonBody(String description, Consumer<JsonNode> assertions) {
        this.description = description;
        this.assertions = assertions;
    }

    /** Matches a body for which all assertions hold. */
    public static Matcher<String> json(String description, Consumer<JsonNode> assertions) {
        return new JsonBody(description, assertions);
    }

    @Override
    protected boolean matchesSafely(String body, Description mismatch) {
        try {
            assertions.accept(JsonMapper.shared().readTree(body));
            return true;
        } catch (JacksonException | AssertionError failure) {
            mismatch.appendText(failure.getMessage()).appendText(" in ").appendText(body);
            return false;
        }
    }

    @Override
    public void describeTo(Description expected) {
        expected.appendText(description);
    }
}
