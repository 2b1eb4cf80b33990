"""The operations of the enterprise edition on what an instance holds, each called once, each field of its answer looked at."""

import json
import secrets

import pytest
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkswr.v2 import *
from conftest import ENDPOINT
from registry import Image, Registry, digest_of
from test_instances import complete, instance  # the fixture


class Login(Registry):
    """A login by a temporary credential, at the path of an instance."""

    def __init__(self, swr, instance):
        credential = swr.create_instance_temp_credential(CreateInstanceTempCredentialRequest(instance_id=instance))
        address = swr.show_instance(ShowInstanceRequest(instance_id=instance)).access_address
        self.label = address.split("/", 1)[1]
        self.base = ENDPOINT + "/v2/"
        self.login = (credential.user_id, credential.auth_token)

    def push(self, repository, tag, image):
        super().push(f"{self.label}/{repository}", tag, image)


@pytest.fixture(scope="module")
def image(swr, instance):
    """An image in the repository app/web of the namespace team, with a signature."""
    metadata = NamespaceMetadata(public="false", auto_scan="true", prevent_vul="false", severity="high")
    body = CreateInstanceNamespaceRequestBody(namespace_name="team", metadata=metadata)
    created = swr.create_instance_namespace(CreateInstanceNamespaceRequest(instance_id=instance, body=body))
    assert complete(created).id == 2
    login = Login(swr, instance)
    pushed = image_with(
        b'{"architecture":"amd64","os":"linux","history":[{"created":"2025-01-02T03:04:05Z","created_by":"ADD"}]}'
    )
    login.push("team/app/web", "v1", pushed)
    login.push("team/app/web", pushed.signature_tag, Image(b"a signature"))
    yield pushed
    place = {"instance_id": instance, "namespace_name": "team"}
    swr.delete_instance_tag(DeleteInstanceTagRequest(repository_name="app%2Fweb", tag_name="v1", **place))
    swr.delete_instance_artifact(
        DeleteInstanceArtifactRequest(repository_name="app%2Fweb", reference=pushed.digest, **place)
    )
    listed = swr.list_instance_artifacts(ListInstanceArtifactsRequest(repository_name="app%2Fweb", **place))
    assert (listed.artifacts, listed.total) == ([], 0)
    with pytest.raises(ClientRequestException) as refused:
        swr.delete_instance_namespace(DeleteInstanceNamespaceRequest(**place))
    assert refused.value.status_code == 412
    swr.delete_instance_repository(DeleteInstanceRepositoryRequest(repository_name="app%2Fweb", **place))
    swr.delete_instance_namespace(DeleteInstanceNamespaceRequest(**place))


def image_with(config):
    """An image with a configuration."""
    made = Image(secrets.token_bytes(100))
    made.config = config
    manifest = json.loads(made.manifest)
    manifest["config"] |= {"size": len(config), "digest": digest_of(config)}
    made.manifest = json.dumps(manifest)
    made.digest = digest_of(made.manifest.encode())
    return made


def test_namespaces(swr, instance, image):
    place = {"instance_id": instance, "namespace_name": "team"}
    body = UpdateNamespaceRequestBody(
        metadata=NamespaceMetadata(public="true"),
        cve_allowlist=UpdateCVEAllowlistRequest(
            expires_at=1893456000, items=[CVEAllowlistItem(cve_id="CVE-2019-10164")]
        ),
    )
    changed = swr.update_instance_namespace(UpdateInstanceNamespaceRequest(body=body, **place))
    listed = swr.list_instance_namespaces(
        ListInstanceNamespacesRequest(instance_id=instance, name="team", public="true", limit=10, offset=0)
    )

    assert complete(changed).metadata.severity == "high"
    assert complete(listed).total == 1
    assert complete(swr.show_instance_namespace(ShowInstanceNamespaceRequest(**place))).repo_count == 1


def test_repositories(swr, instance, image):
    place = {"instance_id": instance, "namespace_name": "team"}
    one = {"repository_name": "app%2Fweb", **place}
    swr.update_instance_repository(
        UpdateInstanceRepositoryRequest(body=UpdateRepoConfigRequestBody(description="The shop"), **one)
    )

    assert complete(swr.show_instance_repository(ShowInstanceRepositoryRequest(**one))).description == "The shop"
    assert complete(swr.list_namespace_repositories(ListNamespaceRepositoriesRequest(**place))).total == 1
    listed = swr.list_instance_repositories(
        ListInstanceRepositoriesRequest(instance_id=instance, namespace_id=2, order_column="updated_at", order_type="asc")
    )
    assert [found.name for found in complete(listed).repositories] == ["app/web"]
    everywhere = swr.list_all_instance_repositories(ListAllInstanceRepositoriesRequest(name="app/web", limit=100))
    assert instance in [complete(found).instance_id for found in everywhere.repositories]


def test_artifacts(swr, instance, image):
    place = {"instance_id": instance, "namespace_name": "team", "repository_name": "app%2Fweb"}
    listed = swr.list_instance_artifacts(ListInstanceArtifactsRequest(type="IMAGE", tags="v", **place))
    accessories = swr.list_instance_accessories(
        ListInstanceAccessoriesRequest(reference=image.digest, type="signature.cosign", **place)
    )
    history = swr.show_instance_artifact_addition(
        ShowInstanceArtifactAdditionRequest(reference=image.digest, addition="build_history", **place)
    )
    everywhere = swr.list_instance_all_artifacts(ListInstanceAllArtifactsRequest(instance_id=instance, marker=1))

    assert [found.digest for found in complete(listed).artifacts] == [image.digest]
    assert listed.artifacts[0].repository_name == "team/app/web"
    shown = swr.show_instance_artifact(ShowInstanceArtifactRequest(reference=image.digest, **place))
    assert shown.tags == listed.artifacts[0].tags
    assert complete(accessories).total == 1
    assert complete(history).build_histories[0].created_by == "ADD"
    assert [complete(found).digest for found in everywhere.artifacts] == [image.digest]


def test_tags(swr, instance, image):
    place = {"instance_id": instance, "namespace_name": "team", "repository_name": "app%2Fweb"}

    assert complete(swr.list_instance_tags(ListInstanceTagsRequest(**place))).total == 2
    listed = swr.list_instance_tags(ListInstanceTagsRequest(is_accessory=False, **place))
    assert [tag.name for tag in complete(listed).tags] == ["v1"]
    audit = swr.list_audit_logs(ListAuditLogsRequest(instance_id=instance, operation="create"))
    assert "team/app/web:v1" in [found.resource for found in complete(audit).audit_logs]
