"""ListSharedRepoDetails, which the Java client on Maven Central lacks."""

import os

import pytest
from huaweicloudsdkswr.v2 import (
    CreateRepoDomainsRequest,
    CreateRepoDomainsRequestBody,
    ListSharedRepoDetailsRequest,
    ShowRepositoryRequest,
)

ANOTHER_ACCOUNT = os.environ.get("SWR_OTHER_ACCOUNT", "globex")


@pytest.fixture
def shared(swr, namespace, create_repository):
    """A private repository that another account may pull from, as ShowRepository tells of it."""
    create_repository("team/app", is_public=False, category="database", description="a test")
    body = CreateRepoDomainsRequestBody(access_domain=ANOTHER_ACCOUNT, permit="read", deadline="forever")
    swr.create_repo_domains(CreateRepoDomainsRequest(namespace=namespace, repository="team$app", body=body))
    return swr.show_repository(ShowRepositoryRequest(namespace=namespace, repository="team$app"))


def test_a_shared_repository_is_listed_with_every_field(swr, namespace, shared):
    answer = swr.list_shared_repo_details(ListSharedRepoDetailsRequest(shared_by="self", namespace=namespace))

    assert answer.next_marker is None
    (repository,) = answer.repos
    assert repository.id == shared.id
    assert repository.name == "team/app"
    assert repository.category == "database"
    assert repository.description == "a test"
    assert repository.size == 0
    assert repository.is_public is False
    assert repository.num_images == 0
    assert repository.num_download == 0
    assert repository.created_at == shared.created
    assert repository.updated_at == shared.updated
    assert repository.domain_name
    assert repository.namespace_name == namespace
    assert repository.status is False


def test_what_nobody_shares_is_an_empty_list(swr, namespace):
    answer = swr.list_shared_repo_details(ListSharedRepoDetailsRequest(shared_by="thirdparty", namespace=namespace))

    assert answer.repos == []
    assert answer.next_marker is None
