package io.swremu.contract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the shared edition differs from the vendor's definitions on purpose. The same table stands in {@code docs/fidelity.md}. */
final class VendorDifferences {
    private VendorDifferences() {}

    /**
     * One difference.
     *
     * @param operations an operation, several with commas, or {@code *}
     * @param place where, with {@code *} for any text
     * @param value which value or status, with {@code *} for any text
     * @param here what the server does
     * @param reason why
     */
    record Difference(String operations, String place, String value, String here, String reason) {
        private boolean covers(String operation, String where, String what) {
            return (operations.equals("*") || List.of(operations.split(", ")).contains(operation))
                    && pattern(place).test(where)
                    && pattern(value).test(what);
        }

        private static Predicate<String> pattern(String text) {
            return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q")).asMatchPredicate();
        }

        /** The operations that it is about; none by name if it is about any. */
        Set<String> named() {
            return operations.equals("*") ? Set.of() : Set.of(operations.split(", "));
        }

        boolean covers(Boundary boundary) {
            return covers(boundary.operation().name(), boundary.place(), boundary.value());
        }

        boolean covers(VendorFacts.Operation operation, int status) {
            return covers(operation.name(), "status of success", Integer.toString(status));
        }

        private String row() {
            return "| " + operations.replace("*", "all") + " | " + place + " | " + value.replace("*", "any") + " | "
                    + here + " | " + reason + " |";
        }
    }

    /** All of them. */
    static final List<Difference> ALL = List.of(
            new Difference(
                    "CreateNamespaceAuth",
                    "status of success",
                    "201",
                    "instead of 200",
                    "older pages, and the other creates; clients take both"),
            new Difference("CreateAgency", "status of success", "204", "instead of 200", "Terraform takes no other"),
            new Difference("*", "header Content-Type", "absent", "accepted", "Terraform and the walk-through omit it"),
            new Difference(
                    "ListApiVersions, ShowApiVersion",
                    "header X-Auth-Token",
                    "absent",
                    "accepted",
                    "older pages ask for none: clients look at the versions before they sign in"),
            new Difference(
                    "*",
                    "path namespace",
                    "q--r",
                    "a valid name, so 404",
                    "another page, and an expression of the vendor's, allow runs of hyphens"),
            new Difference("CreateNamespace", "body /namespace", "q--r", "accepted", "the same"),
            new Difference("CreateRepo", "body /repository", "q--r", "accepted", "the same"),
            new Difference("UpdateRepo", "path repository", "q--r", "accepted", "the same"),
            new Difference(
                    "CreateRepo, CreateRepoDomains, ListRepoDomains, ShowAccessDomain, UpdateRepoDomains, "
                            + "DeleteRepoDomains",
                    "path namespace",
                    "*",
                    "404 for a missing organization, which is not among their statuses",
                    "as in all other operations; Terraform takes 404, and nothing else, for gone"),
            new Difference(
                    "ListNamespaces, ListReposDetails, ListRepoDetails, ListSharedReposDetails",
                    "query namespace",
                    "*",
                    "an empty list for what is no name",
                    "it is searched for; clients that look up expect a list"),
            new Difference(
                    "ListReposDetails, ListRepositoryTags",
                    "query limit",
                    "1001",
                    "cut to 1000",
                    "the v2 lists declare a text without a maximum; the v3 lists refuse"),
            new Difference(
                    "CreateRetention, UpdateRetention",
                    "body /rules/0/tag_selectors",
                    "null",
                    "an empty list",
                    "Go clients write an empty list so"),
            new Difference(
                    "ShowRetention, UpdateRetention, DeleteRetention",
                    "path retention_id",
                    "2147483647",
                    "400 `4000306` for an unknown policy",
                    "Terraform has seen it, and takes no 404 for gone when it deletes"),
            new Difference(
                    "UpdateRetention",
                    "body",
                    "absent",
                    "400 `4001014`",
                    "all that is in the body is mandatory, so there is nothing to change"),
            new Difference(
                    "UpdateRetention",
                    "body /rules/0/template",
                    "date_rule",
                    "400, as the policy has tag_rule",
                    "pages: the template cannot be changed"));

    /** The rows of a table. */
    static String rows(List<Difference> differences) {
        return differences.stream().map(Difference::row).collect(Collectors.joining("\n"));
    }
}
