"""As much of an image registry's client as the tests of tags need."""

import base64
import hashlib
import json
import re
from urllib.parse import urljoin, urlsplit

import requests

MANIFEST = "application/vnd.docker.distribution.manifest.v2+json"


def digest_of(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


class Image:
    """An image of one layer."""

    def __init__(self, layer):
        self.layer = layer
        self.config = b'{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}'
        self.manifest = json.dumps(
            {
                "schemaVersion": 2,
                "mediaType": MANIFEST,
                "config": self._descriptor("application/vnd.docker.container.image.v1+json", self.config),
                "layers": [self._descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip", self.layer)],
            }
        )
        self.digest = digest_of(self.manifest.encode())
        self.size = len(self.config) + len(self.layer)

    @staticmethod
    def _descriptor(media_type, content):
        return {"mediaType": media_type, "size": len(content), "digest": digest_of(content)}

    @property
    def signature_tag(self):
        """The tag under which signing tools keep the image's signature."""
        return self.digest.replace(":", "-") + ".sig"


class Registry:
    """Pushes with the login that CreateSecret gives out, by a bearer token, as docker does."""

    def __init__(self, endpoint, secret):
        ((self.host, login),) = secret.auths.items()
        self.base = f"{urlsplit(endpoint).scheme}://{self.host}/v2/"
        self.login = tuple(base64.b64decode(login.auth).decode().split(":", 1))

    def push(self, repository, tag, image):
        session = requests.Session()
        session.headers["Authorization"] = "Bearer " + self._token(repository)
        for blob in (image.config, image.layer):
            begun = self._check(session.post(f"{self.base}{repository}/blobs/uploads/"), 202)
            place = urljoin(begun.url, begun.headers["Location"])
            self._check(session.put(place, params={"digest": digest_of(blob)}, data=blob), 201)
        self._check(
            session.put(
                f"{self.base}{repository}/manifests/{tag}",
                data=image.manifest,
                headers={"Content-Type": MANIFEST},
            ),
            201,
        )

    def _token(self, repository):
        challenge = self._check(requests.get(self.base), 401).headers["WWW-Authenticate"]
        assert challenge.startswith("Bearer "), challenge
        asked = dict(re.findall(r'(\w+)="([^"]*)"', challenge))
        scope = f"repository:{repository}:pull,push"
        answer = requests.get(
            asked["realm"], params={"service": asked["service"], "scope": scope}, auth=self.login
        )
        return self._check(answer, 200).json()["token"]

    @staticmethod
    def _check(answer, status):
        assert answer.status_code == status, f"{answer.request.method} {answer.url}: {answer.status_code} {answer.text}"
        return answer
