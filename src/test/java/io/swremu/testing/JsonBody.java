package io.swremu.testing;

import java.util.function.UnaryOperator;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a whole body with the one that is expected. Each path that REST-assured looks up is compiled first, which
 * costs more than the request; refusals are looked at by the thousand.
 */
public final class JsonBody extends TypeSafeDiagnosingMatcher<String> {
    private final String what;
    private final UnaryOperator<JsonNode> expected;

    /** @param expected makes the expected body; texts that are free it takes from the actual one */
    public JsonBody(String what, UnaryOperator<JsonNode> expected) {
        this.what = what;
        this.expected = expected;
    }

    /** A text of the actual body, which must be there and say something. */
    public static String said(JsonNode body, String pointer) {
        String text = free(body, pointer);
        return text.isBlank() ? "a text that says something" : text;
    }

    /** A text of the actual body, which must be there and may be empty, but not tell how the server is made. */
    public static String free(JsonNode body, String pointer) {
        String text = body.at(pointer).asString("");
        return text.contains("Exception") || text.contains("io.swremu") ? "a text for people" : text;
    }

    @Override
    protected boolean matchesSafely(String body, Description mismatch) {
        try {
            JsonNode actual = JsonMapper.shared().readTree(body);
            JsonNode wanted = expected.apply(actual);
            mismatch.appendText("was " + actual + ", not " + wanted);
            return actual.equals(wanted);
        } catch (JacksonException noJson) {
            mismatch.appendText("was no JSON: " + body);
            return false;
        }
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(what);
    }
}
