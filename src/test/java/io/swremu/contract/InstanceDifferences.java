package io.swremu.contract;

import io.swremu.contract.VendorDifferences.Difference;
import java.util.List;

/**
 * Where the enterprise edition differs from the vendor's definitions on purpose. The same table stands in
 * {@code docs/fidelity.md}.
 */
final class InstanceDifferences {
    private InstanceDifferences() {}

    /** All of them. */
    static final List<Difference> ALL = List.of(
            new Difference(
                    "CreateInstance",
                    "body /name",
                    "49 characters",
                    "accepted",
                    "the older rule allows 64; `swr.enterprise.strict-names` refuses"),
            new Difference("CreateInstance", "body /name", "0qr", "accepted", "the same: a digit may come first"),
            new Difference("CreateInstance", "body /name", "q_r", "accepted", "the same; Terraform's tests have `_`"),
            new Difference("CreateInstance", "body /name", "q.r", "accepted", "the same"),
            new Difference(
                    "CreateInstanceResourceTags, CreateSubResourceTags, DeleteInstanceResourceTags, "
                            + "DeleteSubResourceTags, ListInstanceResourceInstances, ListInstanceResourceTags",
                    "path resource_type",
                    "x",
                    "404: the gateway knows no such path",
                    "only `instances` is a path of this edition; others belong to the shared edition and the registry"),
            new Difference(
                    "CreateSubResourceTags, DeleteSubResourceTags",
                    "path sub_resource_type",
                    "x",
                    "404: the gateway knows no such path",
                    "the same"),
            new Difference("DeleteInstance", "body", "absent", "accepted", "all that is in it has a default"),
            new Difference(
                    "ListInstanceResourceInstances",
                    "body",
                    "absent",
                    "accepted: no filter",
                    "Terraform sends none to find everything"),
            new Difference(
                    "ListInstanceNamespaces",
                    "query name",
                    "*",
                    "an empty list for what is no name",
                    "it is searched for, and a part of a name is enough"));
}
