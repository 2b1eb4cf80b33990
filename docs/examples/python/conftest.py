"""The emulator for tests: each test has an account of its own, so that tests can run at the same time."""

import json
import os
import urllib.request

import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkswr.v2 import SwrClient

ENDPOINT = os.environ.get("SWR_ENDPOINT", "http://localhost:5080")


class Emulator:
    """The emulator's own API for one account."""

    def __init__(self):
        self.account = self.call("POST", "accounts")

    def call(self, method, path, body=None):
        request = urllib.request.Request(
            f"{ENDPOINT}/_swr/{path}", json.dumps(body).encode() if body is not None else None, method=method,
            headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "null")

    def seed(self, *organizations):
        self.call("POST", f"seed?account={self.account['name']}", {"organizations": organizations})

    def fault(self, rule):
        match = {"account": self.account["name"], **rule.get("match", {})}
        return self.call("POST", "faults", {**rule, "match": match})

    def journal(self, operation):
        return self.call("GET", f"journal?account={self.account['name']}&operation={operation}")

    def client(self):
        """The official client, with the keys of the account."""
        keys = BasicCredentials(self.account["access_key"], self.account["secret_key"], self.account["project_id"])
        return SwrClient.new_builder().with_credentials(keys).with_endpoint(ENDPOINT).build()


@pytest.fixture
def emulator():
    fresh = Emulator()
    yield fresh
    fresh.call("DELETE", f"accounts/{fresh.account['name']}")
