"""The server under test, through the official Python client.

SWR_ENDPOINT, SWR_ACCESS_KEY, SWR_SECRET_KEY and SWR_PROJECT_ID say which server and who calls; without them it is the
emulator on this machine. SWR_OTHER_ACCOUNT names an account to share with; a strict server has to know it.
SWR_AUTH_MODE=strict adds the tests of refused keys. All names are new in each run and everything is deleted at its end, so any server will do.
"""

import functools
import os
import secrets

import pytest
import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkswr.v2 import (
    CreateNamespaceRequest,
    CreateNamespaceRequestBody,
    CreateRepoRequest,
    CreateRepoRequestBody,
    CreateSecretRequest,
    DeleteNamespacesRequest,
    DeleteRepoRequest,
    SwrClient,
)
from registry import Registry


ENDPOINT = os.environ.get("SWR_ENDPOINT", "http://localhost:5080")


ACCESS_KEY = os.environ.get("SWR_ACCESS_KEY", "test")
SECRET_KEY = os.environ.get("SWR_SECRET_KEY", "test")


@functools.cache
def project():
    """The id of a project of the caller's, which the paths of the enterprise edition have: as IAM tells it."""
    if "SWR_PROJECT_ID" in os.environ:
        return os.environ["SWR_PROJECT_ID"]
    identity = {"methods": ["hw_ak_sk"], "hw_ak_sk": {"access": {"key": ACCESS_KEY}, "secret": {"key": SECRET_KEY}}}
    scope = {"project": {"name": "cn-north-4"}}
    answer = requests.post(ENDPOINT + "/v3/auth/tokens", json={"auth": {"identity": identity, "scope": scope}}, timeout=30)
    answer.raise_for_status()
    return answer.json()["token"]["project"]["id"]


def client(access_key=None, secret_key=None):
    """The official client, with these keys or those of the environment."""
    credentials = BasicCredentials(access_key or ACCESS_KEY, secret_key or SECRET_KEY, project())
    return SwrClient.new_builder().with_credentials(credentials).with_endpoint(ENDPOINT).build()


@pytest.fixture(scope="session")
def swr():
    """The client of whom the environment names."""
    return client()


@pytest.fixture(scope="session")
def registry(swr):
    """The registry, with a login of the client."""
    return Registry(ENDPOINT, swr.create_secret(CreateSecretRequest()))


@pytest.fixture
def stranger():
    """A client with a wrong secret key, for servers that check it."""
    if os.environ.get("SWR_AUTH_MODE") != "strict":
        pytest.skip("the server takes any keys")
    return client(secret_key="not the secret key")


@pytest.fixture
def namespace(swr):
    """The name of a new organization."""
    name = "py" + secrets.token_hex(8)
    swr.create_namespace(CreateNamespaceRequest(body=CreateNamespaceRequestBody(namespace=name)))
    yield name
    swr.delete_namespaces(DeleteNamespacesRequest(namespace=name))


@pytest.fixture
def create_repository(swr, namespace):
    """Creates repositories in the new organization, with the fields of CreateRepo."""
    created = []

    def create(name, **fields):
        body = CreateRepoRequestBody(repository=name, **fields)
        swr.create_repo(CreateRepoRequest(namespace=namespace, body=body))
        created.append(name)

    yield create
    for name in created:
        swr.delete_repo(DeleteRepoRequest(namespace=namespace, repository=name.replace("/", "$")))
