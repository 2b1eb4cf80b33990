package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.contract.Contract.Answer;
import io.swremu.contract.Contract.Body;
import io.swremu.contract.Contract.Operation;
import io.swremu.contract.Contract.Parameter;
import io.swremu.contract.Type.ArrayOf;
import io.swremu.contract.Type.Field;
import io.swremu.contract.Type.Model;
import io.swremu.contract.Type.ObjectOf;
import io.swremu.contract.Type.Plain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** The contract test can fail: each kind of difference is found, and named so that one sees what to do. */
class ComparisonTest {
    private static final Type TEXT = new Plain("string");
    private static final Type NUMBER = new Plain("integer");

    private static final Map<String, Type> MODELS =
            Map.of("Item", object(field("id", NUMBER), field("tags", new ArrayOf(TEXT))));

    private static final Operation LIST = new Operation(
            "ListItems",
            "GET",
            "/v2/{project_id}/items/{kind}",
            List.of(new Parameter("kind", "path", true, TEXT), new Parameter("limit", "query", false, NUMBER)),
            Optional.empty(),
            new Answer(Set.of("content-range"), new ArrayOf(new Model("Item"))));

    private static final Operation CREATE = new Operation(
            "CreateItem",
            "POST",
            "/v2/items",
            List.of(),
            Optional.of(new Body(object(field("id", NUMBER), field("note", TEXT)), true)),
            new Answer(Set.of(), new Type.Nothing()));

    @Test
    void theSameIsNoDifference() {
        assertThat(Comparison.differences(official(), official())).isEmpty();
    }

    @Test
    void whatIsNotImplementedIsNoDifference() {
        assertThat(Comparison.differences(official(), new Contract(Map.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void theWholeOfficialListAgreesWithItself() {
        var all = OfficialOperations.read().contract();

        assertThat(all.operations()).hasSize(174);
        assertThat(Comparison.differences(all, all)).isEmpty();
    }

    @Test
    void anUnknownOperation() {
        assertServed(list -> named(list, "ListThings")).containsExactly("ListThings: is no operation of the SDK");
    }

    @Test
    void anotherMethodAndAnotherPath() {
        assertServed(list ->
                        new Operation(list.name(), "PUT", "/v2/items", list.parameters(), list.body(), list.answer()))
                .containsExactly(
                        "ListItems: method is PUT, not GET",
                        "ListItems: path is /v2/items, not /v2/{project_id}/items/{kind}");
    }

    @Test
    void aMissingParameter() {
        assertServed(list -> with(list, list.parameters().get(0))).containsExactly("ListItems: query limit is missing");
    }

    @Test
    void aParameterTooMany() {
        assertServed(list -> with(
                        list,
                        list.parameters().get(0),
                        list.parameters().get(1),
                        new Parameter("color", "query", false, TEXT)))
                .containsExactly("ListItems: query color is not in the SDK");
    }

    @Test
    void aParameterOfThePathThatTheSdkFillsInByItselfIsNoDifference() {
        assertServed(list -> with(
                        list,
                        list.parameters().get(0),
                        list.parameters().get(1),
                        new Parameter("project_id", "path", true, TEXT)))
                .isEmpty();
    }

    @Test
    void aParameterInAnotherPlace() {
        assertServed(list -> with(list, list.parameters().get(0), new Parameter("limit", "header", false, NUMBER)))
                .containsExactly("ListItems: query limit is missing", "ListItems: header limit is not in the SDK");
    }

    @Test
    void aParameterThatIsRequiredOfASudden() {
        assertServed(list -> with(list, list.parameters().get(0), new Parameter("limit", "query", true, NUMBER)))
                .containsExactly("ListItems: query limit required is true, not false");
    }

    @Test
    void aParameterOfAnotherType() {
        assertServed(list -> with(list, list.parameters().get(0), new Parameter("limit", "query", false, TEXT)))
                .containsExactly("ListItems: query limit is Plain[kind=string], not Plain[kind=integer]");
    }

    @Test
    void aMissingAndAnOptionalRequestBody() {
        assertThat(differences(creating(Optional.empty())))
                .containsExactly("CreateItem: request body present is false, not true");
        assertThat(differences(creating(
                        Optional.of(new Body(CREATE.body().orElseThrow().type(), false)))))
                .containsExactly("CreateItem: request body required is false, not true");
    }

    @Test
    void fieldsOfTheRequestThatOnlyOneSideHas() {
        assertThat(differences(creating(
                        Optional.of(new Body(object(field("id", NUMBER), field("remark", TEXT)), true)))))
                .containsExactly("CreateItem: request note is missing", "CreateItem: request remark is not in the SDK");
    }

    @Test
    void anEmptyObjectIsAsGoodAsNoAnswerButAFieldInItIsNot() {
        assertThat(differences(answering(CREATE, new Answer(Set.of(), object()))))
                .isEmpty();
        assertThat(differences(answering(CREATE, new Answer(Set.of(), object(field("id", NUMBER))))))
                .containsExactly("CreateItem: answer id is not in the SDK");
    }

    @Test
    void fieldsOfTheAnswerDeepInside() {
        var item = object(field("id", TEXT), field("color", TEXT));

        assertServed(list -> answering(list, new Answer(Set.of("content-range"), new ArrayOf(item))))
                .containsExactly(
                        "ListItems: answer[] id is Plain[kind=string], not Plain[kind=integer]",
                        "ListItems: answer[] tags is missing",
                        "ListItems: answer[] color is not in the SDK");
    }

    @Test
    void whatMayBeNullIsNoDifference() {
        var item = object(field("id", new Type.OrNull(NUMBER)), field("tags", new ArrayOf(TEXT)));

        assertServed(list -> answering(list, new Answer(Set.of("content-range"), new ArrayOf(item))))
                .isEmpty();
    }

    @Test
    void anObjectInsteadOfAList() {
        assertServed(list -> answering(list, new Answer(Set.of("content-range"), object())))
                .singleElement()
                .asString()
                .startsWith("ListItems: answer is ObjectOf");
    }

    @Test
    void valuesOfAMap() {
        var map = answering(CREATE, new Answer(Set.of(), new Type.MapOf(new Model("Item"))));
        var other = answering(CREATE, new Answer(Set.of(), new Type.MapOf(object(field("id", NUMBER)))));

        assertThat(Comparison.differences(
                        new Contract(Map.of("CreateItem", map), MODELS),
                        new Contract(Map.of("CreateItem", other), Map.of())))
                .containsExactly("CreateItem: answer{} tags is missing");
    }

    @Test
    void aMissingHeader() {
        assertServed(list -> answering(list, new Answer(Set.of(), list.answer().body())))
                .containsExactly("ListItems: answer header content-range is missing");
    }

    private static Contract official() {
        return new Contract(Map.of("ListItems", LIST, "CreateItem", CREATE), MODELS);
    }

    private static ListAssert<String> assertServed(UnaryOperator<Operation> change) {
        return assertThat(differences(change.apply(LIST)));
    }

    private static List<String> differences(Operation served) {
        return Comparison.differences(official(), new Contract(Map.of(served.name(), served), MODELS));
    }

    private static Operation named(Operation it, String name) {
        return new Operation(name, it.method(), it.path(), it.parameters(), it.body(), it.answer());
    }

    private static Operation with(Operation it, Parameter... parameters) {
        return new Operation(it.name(), it.method(), it.path(), List.of(parameters), it.body(), it.answer());
    }

    private static Operation answering(Operation it, Answer answer) {
        return new Operation(it.name(), it.method(), it.path(), it.parameters(), it.body(), answer);
    }

    private static Operation creating(Optional<Body> body) {
        return new Operation(CREATE.name(), CREATE.method(), CREATE.path(), CREATE.parameters(), body, CREATE.answer());
    }

    private static Type object(Field... fields) {
        return new ObjectOf(List.of(fields));
    }

    private static Field field(String name, Type type) {
        return new Field(name, type, false);
    }
}
