"""A client in the manner of OpenStack: it knows nothing but IAM's address, and finds SWR by the catalog of its token."""

import os
import secrets

import openstack
import otcextensions.sdk
import pytest
from conftest import ENDPOINT


@pytest.fixture(scope="module")
def cloud():
    """A connection by password."""
    connection = openstack.connect(
        load_yaml_config=False,
        load_envvars=False,
        auth_type="password",
        auth={
            "auth_url": f"{ENDPOINT}/v3",
            "username": os.environ.get("SWR_USER", "test"),
            "password": os.environ.get("SWR_PASSWORD", "test"),
            "user_domain_name": os.environ.get("SWR_ACCOUNT", "test"),
            "project_name": "cn-north-4",
            "project_domain_name": os.environ.get("SWR_ACCOUNT", "test"),
        },
        region_name="cn-north-4",
    )
    otcextensions.sdk.register_otc_extensions(connection)
    yield connection
    connection.close()


def test_swr_is_found_by_the_catalog(cloud):
    name = "os" + secrets.token_hex(8)
    cloud.swr.create_organization(namespace=name)
    try:
        assert name in [organization.name for organization in cloud.swr.organizations()]
        assert cloud.swr.get_organization(name).user_auth == 7
    finally:
        cloud.swr.delete_organization(name)


def test_users_are_created_found_and_deleted(cloud):
    name = "os" + secrets.token_hex(8)
    user = cloud.identity.create_user(name=name, password="password12345!", description="for tests")
    try:
        assert cloud.identity.find_user(name).id == user.id
        assert cloud.identity.update_user(user.id, description="changed").description == "changed"
    finally:
        cloud.identity.delete_user(user.id, ignore_missing=False)
    assert cloud.identity.find_user(name) is None
