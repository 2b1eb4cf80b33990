"""ListRepoDetails, which the Java client on Maven Central does not have."""

import re

import pytest
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkswr.v2 import (
    ListRepoDetailsRequest,
    ListReposDetailsRequest,
    ShowRepositoryRequest,
    ShowReposRespV3,
)

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


def names(page):
    return [repository.name for repository in page.repos]


def test_a_repository_is_listed_with_every_field(swr, namespace, create_repository):
    create_repository("team/app", is_public=False, category="linux", description="for a test")
    shown = swr.show_repository(ShowRepositoryRequest(namespace=namespace, repository="team$app"))
    (in_the_older_list,) = swr.list_repos_details(ListReposDetailsRequest(namespace=namespace)).body

    page = swr.list_repo_details(ListRepoDetailsRequest(namespace=namespace))

    assert page.status_code == 200
    assert page.next_marker is None
    (listed,) = page.repos
    expected = {
        "id": shown.id,
        "name": "team/app",
        "category": "linux",
        "description": "for a test",
        "size": 0,
        "is_public": False,
        "num_images": 0,
        "num_download": 0,
        "created_at": shown.created,
        "updated_at": shown.updated,
        "domain_name": in_the_older_list.domain_name,
        "namespace_name": namespace,
    }
    answer = {field: getattr(listed, field) for field in ShowReposRespV3.openapi_types}
    assert answer.pop("status") in (None, False)  # has a meaning for shared repositories only
    assert answer == expected
    assert isinstance(listed.id, int)
    assert listed.domain_name
    assert TIME.fullmatch(listed.created_at)
    assert TIME.fullmatch(listed.updated_at)


def test_pages_follow_one_another_without_a_gap(swr, namespace, create_repository):
    for name in ("one", "two", "three"):
        create_repository(name, is_public=False)

    first = swr.list_repo_details(ListRepoDetailsRequest(namespace=namespace, limit=2))
    second = swr.list_repo_details(ListRepoDetailsRequest(namespace=namespace, limit=2, marker=first.next_marker))

    assert names(first) == ["one", "two"]
    assert names(second) == ["three"]
    assert first.next_marker == second.repos[0].id
    assert second.next_marker is None


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ({"name": "pub"}, ["public-linux"]),
        ({"category": "database"}, ["private-database"]),
        ({"is_public": True}, ["public-linux"]),
        ({"is_public": False}, ["private-database"]),
        ({"name": "absent"}, []),
    ],
)
def test_a_search_finds_what_matches_and_nothing_else(swr, namespace, create_repository, search, found):
    create_repository("public-linux", is_public=True, category="linux")
    create_repository("private-database", is_public=False, category="database")

    assert names(swr.list_repo_details(ListRepoDetailsRequest(namespace=namespace, **search))) == found


def test_a_page_that_is_too_large_is_refused_with_the_services_code(swr, namespace):
    with pytest.raises(ClientRequestException) as refused:
        swr.list_repo_details(ListRepoDetailsRequest(namespace=namespace, limit=1001))

    assert refused.value.status_code == 400
    assert refused.value.error_code == "SVCSTG.SWR.4000056"
    assert refused.value.request_id


def test_a_wrong_secret_key_is_refused_by_the_gateway(stranger):
    with pytest.raises(ClientRequestException) as refused:
        stranger.list_repo_details(ListRepoDetailsRequest())

    assert refused.value.status_code == 401
    assert refused.value.error_code == "APIGW.0301"
