"""The operations of the enterprise edition on instances as a whole, each called once, each field of its answer looked at."""

import secrets
import time

import pytest
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkswr.v2 import *

# Fields that are absent where the service leaves them out, too: only its service of tags sees the first.
ABSENT = {("Resource", "sys_tags"), ("Resource", "resource_detail")}


def complete(answer):
    """The answer, in which every field of the client's model must be there."""
    check(answer)
    return answer


def check(value):
    if isinstance(value, list):
        for item in value:
            check(item)
    elif hasattr(value, "openapi_types"):
        name = type(value).__name__
        for field in value.openapi_types:
            inside = getattr(value, field)
            assert inside is not None or (name, field) in ABSENT, f"{name}.{field}"
            check(inside)


def wait_for(probe, expected):
    """The answer of the probe once it is the expected one."""
    end = time.monotonic() + 30
    while (found := probe()) != expected:
        assert time.monotonic() < end, found
        time.sleep(0.1)


@pytest.fixture(scope="module")
def instance(swr):
    """A running instance."""
    created = complete(swr.create_instance(CreateInstanceRequest(body=order("py-" + secrets.token_hex(4)))))
    job = ShowInstanceJobRequest(job_id=created.job_id)
    wait_for(lambda: swr.show_instance_job(job).status, "Success")
    complete(swr.show_instance_job(job))
    yield created.instance_id
    swr.delete_instance(
        DeleteInstanceRequest(
            instance_id=created.instance_id, body=DeleteInstanceRequestBody(delete_obs=True, delete_dns=True)
        )
    )
    with pytest.raises(ClientRequestException) as gone:
        swr.show_instance(ShowInstanceRequest(instance_id=created.instance_id))
    assert gone.value.status_code == 404
    assert swr.delete_instance_job(DeleteInstanceJobRequest(job_id=created.job_id)).status_code == 204


def order(name):
    return CreateInstanceRequestBody(
        name=name,
        spec="swr.ee.professional",
        charge_mode="postPaid",
        enterprise_project_id="0",
        project_id="network-project",
        vpc_id="vpc-1",
        subnet_id="subnet-1",
        description="a test",
        resource_tags=[CreateInstanceRequestBodyResourceTags(key="stage", value="test")],
    )


def test_an_instance_is_shown_and_listed(swr, instance):
    shown = complete(swr.show_instance(ShowInstanceRequest(instance_id=instance)))
    listed = complete(swr.list_instance(ListInstanceRequest(status="Running", limit=100, offset=0)))

    assert shown.status == "Running"
    assert shown.access_address
    assert instance in [found.id for found in listed.instances]
    assert instance in [job.instance_id for job in complete(swr.list_instance_jobs(ListInstanceJobsRequest())).jobs]


def test_configuration_statistics_and_features(swr, instance):
    swr.update_instance_configuration(
        UpdateInstanceConfigurationRequest(
            instance_id=instance, body=UpdateInstanceConfigurationRequestBody(anonymous_access=True)
        )
    )
    configuration = swr.show_instance_configuration(ShowInstanceConfigurationRequest(instance_id=instance))
    statistics = complete(swr.list_instance_statistics(ListInstanceStatisticsRequest(instance_id=instance)))

    assert complete(configuration).anonymous_access
    assert statistics.total_namespace_count >= 1
    complete(swr.list_global_feature_gates(ListGlobalFeatureGatesRequest()))
    complete(swr.list_feature_gates(ListFeatureGatesRequest(instance_id=instance)))
    complete(swr.list_audit_logs(ListAuditLogsRequest(instance_id=instance, operation="pull")))


def test_credentials(swr, instance):
    complete(swr.create_instance_temp_credential(CreateInstanceTempCredentialRequest(instance_id=instance)))
    created = complete(
        swr.create_instance_lt_credential(
            CreateInstanceLtCredentialRequest(
                instance_id=instance, body=CreateLongTermCredentialRequestBody(name="build-machine")
            )
        )
    )
    swr.update_instance_lt_credential(
        UpdateInstanceLtCredentialRequest(
            instance_id=instance,
            credential_id=created.token_id,
            body=UpdateLongTermCredentialRequestBody(enable=False),
        )
    )
    listed = complete(
        swr.list_instance_lt_credentials(ListInstanceLtCredentialsRequest(instance_id=instance, self_only=True))
    )

    assert [(token.token_id, token.enable) for token in listed.auth_tokens] == [(created.token_id, False)]
    swr.delete_instance_lt_credential(
        DeleteInstanceLtCredentialRequest(instance_id=instance, credential_id=created.token_id)
    )


def test_public_access(swr, instance):
    def status():
        return swr.show_instance_endpoint_policy(ShowInstanceEndpointPolicyRequest(instance_id=instance)).status

    def change(enable):
        swr.create_instance_endpoint_policy(
            CreateInstanceEndpointPolicyRequest(
                instance_id=instance, body=CreateEndpointPolicyRequestBody(enable=enable)
            )
        )

    change(True)
    wait_for(status, "Enable")
    swr.update_instance_endpoint_policy(
        UpdateInstanceEndpointPolicyRequest(
            instance_id=instance,
            body=UpdateWhiteListRequestBody(ip_list=[IpInfo(ip="192.168.1.0/24", description="the office")]),
        )
    )
    policy = complete(
        swr.show_instance_endpoint_policy(ShowInstanceEndpointPolicyRequest(instance_id=instance))
    )

    assert [(entry.ip, entry.description) for entry in policy.ip_list] == [("192.168.1.0/24", "the office")]
    change(False)
    wait_for(status, "Disable")


def test_internal_endpoints_and_their_connections(swr, instance):
    body = CreateIntranetAccessRequestBody(project_id="p", vpc_id="v", subnet_id="s", description="a test")
    created = complete(
        swr.create_instance_internal_endpoint(
            CreateInstanceInternalEndpointRequest(instance_id=instance, body=body)
        )
    )
    show = ShowInstanceInternalEndpointRequest(instance_id=instance, internal_endpoints_id=created.id)
    wait_for(lambda: swr.show_instance_internal_endpoint(show).status, "Running")
    shown = complete(swr.show_instance_internal_endpoint(show))
    listed = complete(
        swr.list_instance_internal_endpoints(ListInstanceInternalEndpointsRequest(instance_id=instance))
    )
    connections = complete(
        swr.list_internal_endpoint_connections(
            ListInternalEndpointConnectionsRequest(instance_id=instance, id=shown.vpcep_endpoint_id)
        )
    )
    changed = complete(
        swr.update_internal_endpoint_connections(
            UpdateInternalEndpointConnectionsRequest(
                instance_id=instance,
                body=UpdateInternalEndpointConnectionsRequestBody(
                    endpoints=[shown.vpcep_endpoint_id], action="reject"
                ),
            )
        )
    )

    assert listed.total == 2
    assert [connection.status for connection in connections.connections] == ["accepted"]
    assert [connection.status for connection in changed.connections] == ["rejected"]
    swr.delete_instance_internal_endpoint(
        DeleteInstanceInternalEndpointRequest(instance_id=instance, internal_endpoints_id=created.id)
    )


def test_permissions_to_connect(swr, instance):
    body = UpdateInternalEndpointPermissionsRequestBody(
        permissions=["iam:domain::*"], action="add", permission_type="domainId"
    )
    changed = complete(
        swr.update_internal_endpoint_permissions(
            UpdateInternalEndpointPermissionsRequest(instance_id=instance, body=body)
        )
    )
    listed = complete(
        swr.list_internal_endpoint_permissions(
            ListInternalEndpointPermissionsRequest(instance_id=instance, permission="*")
        )
    )

    assert changed.permissions == ["iam:domain::*"]
    assert [found.permission for found in listed.permissions] == ["iam:domain::*"]


def test_domain_names(swr, instance):
    name = secrets.token_hex(8) + ".example.test"
    added = swr.add_domain_name(
        AddDomainNameRequest(
            instance_id=instance, body=AddDomainNameRequestBody(domain_name=name, certificate_id="cert-1")
        )
    )
    uid = complete(added).domain_name_info.uid
    updated = swr.update_domain_name(
        UpdateDomainNameRequest(
            instance_id=instance, domainname_id=uid, body=UpdateDomainNameRequestBody(certificate_id="cert-2")
        )
    )
    listed = complete(swr.list_domain_names(ListDomainNamesRequest(instance_id=instance, uid=uid)))

    assert complete(updated).domain_name_info.certificate_id == "cert-2"
    assert [info.domain_name for info in listed.domain_name_infos] == [name]
    assert swr.delete_domain_name(DeleteDomainNameRequest(instance_id=instance, domainname_id=uid)).status_code == 204


def test_tags_of_an_instance(swr, instance):
    path = {"resource_type": "instances", "resource_id": instance}
    tag = ResourceTag(key="team", value=secrets.token_hex(4))
    created = swr.create_instance_resource_tags(
        CreateInstanceResourceTagsRequest(**path, body=CreateResourceTagsRequestBody(tags=[tag]))
    )
    body = ListResourceInstancesRequestBody(tags=[TagsFilter(key="team", values=[tag.value])])
    found = complete(
        swr.list_instance_resource_instances(
            ListInstanceResourceInstancesRequest(resource_type="instances", body=body)
        )
    )
    counted = swr.show_instance_resource_instances_count(
        ShowInstanceResourceInstancesCountRequest(resource_type="instances", body=body)
    )
    tags = complete(swr.list_instance_resource_tags(ListInstanceResourceTagsRequest(**path))).tags

    assert created.status_code == 204
    assert [resource.resource_id for resource in found.resources] == [instance]
    assert complete(counted).total_count == 1
    assert [(each.key, each.value) for each in tags] == [("stage", "test"), ("team", tag.value)]
    project_tags = complete(swr.list_instance_project_tags(ListInstanceProjectTagsRequest())).tags
    assert tag.value in next(each.values for each in project_tags if each.key == "team")
    deleted = swr.delete_instance_resource_tags(
        DeleteInstanceResourceTagsRequest(**path, body=DeleteResourceTagsRequestBody(tags=[tag]))
    )
    assert deleted.status_code == 204


def test_tags_of_a_namespace(swr, instance):
    all_of_them = {"resource_type": "instances", "resource_id": instance, "sub_resource_type": "namespaces"}
    path = all_of_them | {"sub_resource_id": "library"}
    tag = ResourceTag(key="team", value="web")
    swr.create_sub_resource_tags(
        CreateSubResourceTagsRequest(**path, body=CreateResourceTagsRequestBody(tags=[tag]))
    )
    body = ListResourceInstancesRequestBody(tags=[TagsFilter(key="team", values=["web"])])
    found = complete(swr.list_sub_resource_instances(ListSubResourceInstancesRequest(**all_of_them, body=body)))
    counted = swr.show_sub_resource_instances_count(
        ShowSubResourceInstancesCountRequest(**all_of_them, body=body)
    )
    tags = complete(swr.list_sub_resource_tags(ListSubResourceTagsRequest(**path))).tags
    keys = complete(swr.list_namespace_tags(ListNamespaceTagsRequest(instance_id=instance))).tags

    assert [resource.resource_name for resource in found.resources] == ["library"]
    assert complete(counted).total_count == 1
    assert [(each.key, each.value) for each in tags] == [("team", "web")]
    assert [(each.key, each.values) for each in keys] == [("team", ["web"])]
    swr.delete_sub_resource_tags(
        DeleteSubResourceTagsRequest(**path, body=DeleteResourceTagsRequestBody(tags=[tag]))
    )
