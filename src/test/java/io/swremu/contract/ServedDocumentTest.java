package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The checks of the document, and of answers against it, can fail: shown on a small document. */
class ServedDocumentTest {
    private static final Set<String> OPEN = Set.of("ShowItem", "ListItems");

    @Test
    void aCompleteDocumentHasNoGaps() {
        assertThat(DocumentRules.gaps(ServedDocument.parse(sample()), OPEN)).isEmpty();
    }

    @Test
    void whatIsNotExplainedIsAGap() {
        assertThat(gapsWithout("\"tags\": [\"Items\"],\n        \"summary\": \"Shows an item\","))
                .containsExactly("ShowItem has no tag", "ShowItem has no summary");
    }

    @Test
    void anOperationWithoutDescriptionIsAGap() {
        assertThat(gapsWithout("\"description\": \"For the owner.\","))
                .containsExactly("DeleteItem has no description: openapi/operations.properties");
    }

    @Test
    void aGroupWithoutDescriptionIsAGap() {
        assertThat(gapsWithout("\"name\": \"Items\", \"description\": \"Things\""))
                .containsExactly(" has no description", "groups are [], but operations are in [Items]");
    }

    @Test
    void aSchemaThatIsNamedAfterAClassIsAGap() {
        assertThat(gaps(sample().replace("\"Failure\": {", "\"FailureView\": {").replace("s/Failure", "s/FailureView")))
                .containsExactly("schema FailureView is named after a class");
    }

    @Test
    void anOptionalParameterThatIsFilledInIsAGap() {
        String optional =
                "\"parameters\": [{\"name\": \"of\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}, \"example\": \"me\"}]";
        assertThat(gaps(sample().replace(
                                "\"summary\": \"Lists items\",", "\"summary\": \"Lists items\"," + optional + ",")))
                .containsExactly("ListItems parameter of is filled in");
    }

    @Test
    void whetherCredentialsAreNeededMustBeSaid() {
        assertThat(gaps(sample().replaceFirst("\"security\": \\[],", "")))
                .containsExactly("ShowItem does not say whether it needs credentials");
    }

    @Test
    void aFieldWithoutExampleIsAGap() {
        assertThat(gapsWithout(", \"example\": 7"))
                .containsExactly("ListItems answer[] id has no example", "ShowItem answer id has no example");
    }

    @Test
    void anExampleOfAnotherTypeIsAGap() {
        assertThat(gaps(sample().replace("\"example\": 7", "\"example\": \"7\"")))
                .contains("ShowItem answer id example: \"7\" is not described as Plain[kind=integer]");
    }

    @Test
    void anErrorExampleThatIsNotLikeItsSchemaIsAGap() {
        assertThat(gaps(sample().replace("{\"code\": \"who\"}", "{\"error\": \"who\"}")))
                .containsExactly(
                        "DeleteItem 401 who example.code is described, but was not sent",
                        "DeleteItem 401 who example.error was sent, but is not described");
    }

    @Test
    void aMissingErrorIsAGap() {
        assertThat(gaps(sample().replace("\"401\": {", "\"403\": {"))).containsExactly("DeleteItem has no 401");
    }

    @Test
    void credentialsMustBeAskedForWhereTheyAreNeededAndOnlyThere() {
        assertThat(DocumentRules.gaps(ServedDocument.parse(sample()), Set.of("ListItems", "DeleteItem")))
                .containsExactly("DeleteItem asks for credentials", "ShowItem asks for no credentials");
    }

    @Test
    void answersAsDescribedAreNoDifference() {
        assertThat(answer("GET", "/v2/items/7", 200, "{\"id\":7,\"labels\":{\"a\":\"b\"},\"note\":\"\"}"))
                .isEmpty();
        assertThat(answer("GET", "/v2/items/7", 200, "{\"id\":7,\"labels\":{}}"))
                .isEmpty();
        assertThat(answer("GET", "/v2/items/7", 200, "{\"id\":7,\"labels\":{},\"deleted\":null}"))
                .isEmpty();
        assertThat(answer("GET", "/v2/items/all", 200, "[]")).isEmpty();
        assertThat(answer("DELETE", "/v2/items/7", 204, "")).isEmpty();
        assertThat(answer("GET", "/v2/elsewhere", 418, "?")).isEmpty();
    }

    @Test
    void keysThatOnlyOneSideHas() {
        assertThat(answer("GET", "/v2/items/all", 200, "[{\"id\":7,\"labels\":{}},{\"id\":8,\"size\":1}]"))
                .containsExactly(
                        "ListItems 200[1].labels is described, but was not sent",
                        "ListItems 200[1].size was sent, but is not described");
    }

    @Test
    void valuesOfAnotherType() {
        assertThat(answer("GET", "/v2/items/7", 200, "{\"id\":\"7\",\"labels\":{\"a\":1},\"note\":null,\"deleted\":1}"))
                .containsExactly(
                        "ShowItem 200.id: \"7\" is not described as Plain[kind=integer]",
                        "ShowItem 200.note: null is not described as Plain[kind=string]",
                        "ShowItem 200.deleted: 1 is not described as Plain[kind=string]",
                        "ShowItem 200.labels.a: 1 is not described as Plain[kind=string]");
    }

    @Test
    void aStatusThatIsNotDescribed() {
        assertThat(answer("GET", "/v2/items/7", 404, "{\"code\":\"gone\"}"))
                .containsExactly("ShowItem: the status 404 is not described");
    }

    @Test
    void aBodyWhereNoneIsDescribedAndNoneWhereThereShouldBe() {
        assertThat(answer("DELETE", "/v2/items/7", 204, "{}"))
                .containsExactly("DeleteItem 204: '{}' is not described as Nothing[]");
        assertThat(answer("GET", "/v2/items/7", 200, ""))
                .containsExactly("ShowItem 200: '' is not described as Model[name=Item]");
    }

    @Test
    void aPageInsteadOfJson() {
        assertThat(answer("GET", "/v2/items/7", 500, "<html>")).containsExactly("ShowItem 500: no JSON: <html>");
    }

    @Test
    void anAnswerMayHaveAnyOfSeveralShapes() {
        var two = new Type.AnyOf(List.of(new Type.Plain("string"), new Type.Plain("integer")));
        assertThat(ServedDocument.type(
                        JsonMapper.shared().readTree("{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}")))
                .isEqualTo(two);

        var none = new Contract(Map.of(), Map.of());
        assertThat(Wire.differences("it", JsonMapper.shared().readTree("7"), two, none))
                .isEmpty();
        assertThat(Wire.differences("it", JsonMapper.shared().readTree("true"), two, none))
                .hasSize(1);
    }

    @Test
    void credentialsThatAreOptionalAreNotAskedFor() {
        String optional = sample().replaceFirst("\"security\": \\[\\{", "\"security\": [{}, {");
        assertThat(optional).isNotEqualTo(sample());
        assertThat(gaps(optional)).containsExactly("DeleteItem asks for no credentials");
    }

    private static List<String> answer(String method, String path, int status, String body) {
        return DocumentedAnswers.differences(ServedDocument.parse(sample()), method, path, status, body);
    }

    private static List<String> gapsWithout(String text) {
        assertThat(sample()).contains(text);
        return gaps(sample().replace(text, ""));
    }

    private static List<String> gaps(String document) {
        return DocumentRules.gaps(ServedDocument.parse(document), OPEN);
    }

    private static String sample() {
        try {
            return Files.readString(Path.of("src/test/resources/contract/sample-openapi.json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
