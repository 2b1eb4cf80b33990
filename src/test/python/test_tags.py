"""ListRepositoryTag, ShowRepoTag, ListReferences and ListRepoAccessories, which the Java client on Maven Central lacks."""

import hashlib
import re

import pytest
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkswr.v2 import (
    AccessoryListAccessories,
    ListReferencesRequest,
    ListRepoAccessoriesRequest,
    ListRepositoryTagRequest,
    ShowReposTagRespV3,
    ShowRepositoryRequest,
    ShowRepoTagRequest,
    ShowRepoTagResponse,
)
from registry import Image

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
SIGNATURE_TYPE = "signature.cosign"


def fields(model, answer):
    return {field: getattr(answer, field) for field in model.openapi_types}


@pytest.fixture
def repository(swr, namespace, create_repository):
    """A repository, as ShowRepository tells of it."""
    create_repository("team/app", is_public=False)
    return swr.show_repository(ShowRepositoryRequest(namespace=namespace, repository="team$app"))


@pytest.fixture
def place(namespace, repository):
    """The parameters that all operations on tags have."""
    return {"namespace": namespace, "repository": repository.name.replace("/", "$")}


@pytest.fixture
def push(registry, namespace, repository):
    """Pushes an image, new for each layer, under a tag."""

    def push(tag, layer=b"a layer"):
        image = Image(layer)
        registry.push(f"{namespace}/{repository.name}", tag, image)
        return image

    return push


def expected_tag(repository, tag, image):
    return {
        "repo_id": repository.id,
        "tag": tag,
        "image_id": hashlib.sha256(image.config).hexdigest(),
        "manifest": image.manifest,
        "digest": image.digest,
        "schema": 2,
        "path": f"{repository.path}:{tag}",
        "internal_path": f"{repository.internal_path}:{tag}",
        "size": image.size,
        "is_trusted": False,
        "domain_id": repository.domain_id,
        "tag_type": 0,
    }


def test_a_pushed_tag_is_shown_with_every_field(swr, place, repository, push):
    image = push("v1")

    shown = fields(ShowRepoTagResponse, swr.show_repo_tag(ShowRepoTagRequest(tag="v1", **place)))

    assert isinstance(shown.pop("id"), int)
    assert TIME.fullmatch(shown.pop("created"))
    assert TIME.fullmatch(shown.pop("updated"))
    assert shown == expected_tag(repository, "v1", image)


def test_a_tag_that_nobody_pushed_is_refused_with_the_services_code(swr, place):
    with pytest.raises(ClientRequestException) as refused:
        swr.show_repo_tag(ShowRepoTagRequest(tag="absent", **place))

    assert refused.value.status_code == 404
    assert refused.value.error_code.startswith("SVCSTG.SWR.404")


def test_a_pushed_tag_is_listed_with_every_field(swr, place, repository, push):
    image = push("v1")
    shown = swr.show_repo_tag(ShowRepoTagRequest(tag="v1", **place))

    page = swr.list_repository_tag(ListRepositoryTagRequest(with_manifest=True, **place))

    assert page.has_more is False
    assert page.next_marker is None
    (tag,) = page.tags
    listed = fields(ShowReposTagRespV3, tag)
    expected = expected_tag(repository, "v1", image) | {
        "id": shown.id,
        "created": shown.created,
        "updated": shown.updated,
    }
    assert listed == expected


def test_manifests_are_listed_only_when_asked_for(swr, place, push):
    push("v1")

    (tag,) = swr.list_repository_tag(ListRepositoryTagRequest(**place)).tags

    assert not tag.manifest


def test_pages_of_tags_follow_one_another_without_a_gap(swr, place, push):
    for tag in ("a", "b", "c"):
        push(tag)

    order = {"order_column": "tag", "order_type": "asc", "limit": 2, **place}
    first = swr.list_repository_tag(ListRepositoryTagRequest(**order))
    second = swr.list_repository_tag(ListRepositoryTagRequest(marker=first.next_marker, **order))

    assert [tag.tag for tag in first.tags] == ["a", "b"]
    assert first.has_more is True
    assert [tag.tag for tag in second.tags] == ["c"]
    assert second.has_more is False


def test_a_signature_is_listed_with_the_image_it_signs(swr, namespace, place, repository, push):
    image = push("v1")
    signature = push(image.signature_tag, b"a signature")

    page = swr.list_repo_accessories(ListRepoAccessoriesRequest(tag="v1", **place))

    assert page.total == 1
    (accessory,) = page.accessories
    listed = fields(AccessoryListAccessories, accessory)
    assert isinstance(listed.pop("id"), int)
    assert TIME.fullmatch(listed.pop("created_at"))
    assert TIME.fullmatch(listed.pop("updated_at"))
    assert listed == {
        "domain_id": repository.domain_id,
        "namespace_name": namespace,
        "repo_name": repository.name,
        "sig_tag": image.signature_tag,
        "sig_digest": signature.digest,
        "target_digest": image.digest,
        "size": signature.size,
        "type": SIGNATURE_TYPE,
    }


def test_an_image_without_a_signature_has_no_accessories(swr, place, push):
    push("v1")

    page = swr.list_repo_accessories(ListRepoAccessoriesRequest(tag="v1", **place))

    assert page.total == 0
    assert not page.accessories


def test_a_signature_refers_to_all_tags_of_its_image(swr, place, push):
    image = push("v1")
    push("stable")
    push("other", b"another layer")
    push(image.signature_tag, b"a signature")

    page = swr.list_references(ListReferencesRequest(tag=image.signature_tag, **place))

    assert sorted(page.tags) == ["stable", "v1"]
    assert page.has_more is False
    assert page.next_marker is None
