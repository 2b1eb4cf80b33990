"""The official Python client over HTTPS: SWR_ENDPOINT is the server, the argument the authority to trust."""

import os
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ConnectionException
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkswr.v2 import ListNamespacesRequest, SwrClient


def namespaces(config):
    credentials = BasicCredentials(os.environ.get("SWR_ACCESS_KEY", "test"), os.environ.get("SWR_SECRET_KEY", "test"))
    client = (
        SwrClient.new_builder()
        .with_credentials(credentials)
        .with_http_config(config)
        .with_endpoint(os.environ["SWR_ENDPOINT"])
        .build()
    )
    return client.list_namespaces(ListNamespacesRequest()).namespaces


try:
    namespaces(HttpConfig())
    sys.exit("the client trusts the server by itself")
except ConnectionException:
    pass

trusting = HttpConfig()
trusting.ssl_ca_cert = sys.argv[1]
assert namespaces(trusting), "the organization of the suite is missing"
