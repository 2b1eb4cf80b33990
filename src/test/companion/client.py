"""Lists the organizations through the official client, and says in one line how that went."""

import os

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import SdkException, ServiceResponseException
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkswr.v2 import ListNamespacesRequest, SwrClient

config = HttpConfig.get_default_config()
config.timeout = (5, 3)
credentials = BasicCredentials(
    os.environ.get("SWR_ACCESS_KEY", "test"), os.environ.get("SWR_SECRET_KEY", "test"), os.environ.get("SWR_PROJECT_ID")
)
client = (
    SwrClient.new_builder()
    .with_http_config(config)
    .with_credentials(credentials)
    .with_endpoint(os.environ["SWR_ENDPOINT"])
    .build()
)
try:
    names = [namespace.name for namespace in client.list_namespaces(ListNamespacesRequest()).namespaces or []]
    print("namespaces", *names)
except ServiceResponseException as refused:
    print(type(refused).__name__, refused.status_code, refused.error_code, refused.error_msg)
except SdkException as failure:
    print(type(failure).__name__, failure)
except Exception as failure:  # an answer that cannot be read fails in many ways
    print("unreadable:", type(failure).__name__)
