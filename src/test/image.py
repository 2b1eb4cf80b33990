"""Writes an OCI layout with one tag, "multi": an index of two images for two platforms that share a layer.

A second argument makes the layers of other bytes.
"""

import gzip
import hashlib
import io
import json
import pathlib
import sys
import tarfile

root = pathlib.Path(sys.argv[1])
content = sys.argv[2] if len(sys.argv) > 2 else "shared"
blobs = root / "blobs" / "sha256"
blobs.mkdir(parents=True)


def store(content: bytes, media_type: str) -> dict:
    digest = hashlib.sha256(content).hexdigest()
    (blobs / digest).write_bytes(content)
    return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": len(content)}


def layer(name: str, content: bytes) -> tuple[dict, str]:
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    diff_id = "sha256:" + hashlib.sha256(tar.getvalue()).hexdigest()
    packed = gzip.compress(tar.getvalue(), mtime=0)
    return store(packed, "application/vnd.oci.image.layer.v1.tar+gzip"), diff_id


shared = layer("shared", content.encode() * 10_000)
manifests = []
for architecture in ("amd64", "arm64"):
    own = layer(architecture, architecture.encode() * 1000)
    config = {
        "architecture": architecture,
        "os": "linux",
        "rootfs": {"type": "layers", "diff_ids": [shared[1], own[1]]},
    }
    manifest = {
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": store(json.dumps(config).encode(), "application/vnd.oci.image.config.v1+json"),
        "layers": [shared[0], own[0]],
    }
    descriptor = store(json.dumps(manifest).encode(), manifest["mediaType"])
    manifests.append(descriptor | {"platform": {"architecture": architecture, "os": "linux"}})

index = {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": manifests}
top = store(json.dumps(index).encode(), index["mediaType"])
top["annotations"] = {"org.opencontainers.image.ref.name": "multi"}
(root / "index.json").write_text(json.dumps({"schemaVersion": 2, "manifests": [top]}))
(root / "oci-layout").write_text('{"imageLayoutVersion": "1.0.0"}')
# What the management API must report: every blob once.
sizes = {}
for entry in manifests:
    manifest = json.loads((blobs / entry["digest"].removeprefix("sha256:")).read_text())
    for part in [manifest["config"], *manifest["layers"]]:
        sizes[part["digest"]] = part["size"]
print(sum(sizes.values()))
