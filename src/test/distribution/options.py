"""The packaged server with each option of the README's table set to another value than its default.

The context of the packaged server is worked out when it is built: an option that only that looked at would be deaf. So for each
option something is observed that only its value explains. Usage: options.py HOME_OF_THE_DISTRIBUTION README.md
"""

import contextlib
import hashlib
import http.client
import http.server
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from base64 import b64encode
from hmac import HMAC
from pathlib import Path
from urllib.parse import urlsplit

HOME, README = Path(sys.argv[1]), Path(sys.argv[2])
MANIFEST = "application/vnd.docker.distribution.manifest.v2+json"
INDEX = "application/vnd.oci.image.index.v1+json"
PATIENCE = 120  # seconds; what is awaited is there long before
seen, passed, failed = set(), 0, 0


def check(what, true, shown=""):
    global passed, failed
    if true:
        passed += 1
        print("ok:", what, flush=True)
    else:
        failed += 1
        print("FAILED:", what, str(shown)[:500], flush=True)


def awaited(condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if result := condition():
            return result
        time.sleep(0.1)
    return None


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """A running server and its clients."""

    def __init__(self, options, environment):
        self.log = tempfile.NamedTemporaryFile(prefix="server", suffix=".log", mode="r")
        if "swr.port" not in options:
            options = {"swr.port": 0, **options}
        seen.update(re.sub(r"\[\d+]", "[]", name) for name in [*options, *(environment or {})])
        variables = {name.upper().replace(".", "_").replace("-", ""): value for name, value in (environment or {}).items()}
        with open(self.log.name, "w") as out:
            self.process = subprocess.Popen(
                [HOME / "bin/swr-emulator", *(f"--{name}={value}" for name, value in options.items())],
                stdout=out, stderr=subprocess.STDOUT, env={**os.environ, **variables})
        ready = awaited(lambda: re.search(r"^SWR emulator ready: (\S+)", self.text(), re.M) or self.process.poll() is not None)
        if not ready or ready is True:
            raise RuntimeError("does not start: " + self.text()[-1000:])
        self.url = ready[1]
        self.region = "cn-north-4"

    def text(self):
        return Path(self.log.name).read_text()

    def call(self, method, path, body=None, headers=None, token="test", url=None):
        parts = urlsplit(url or self.url)
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        headers = {**({"X-Auth-Token": token} if token else {}), **(headers or {})}
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.body = answer.read().decode()
        return answer

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def create(self, repository):
        namespace, name = repository.split("/")
        self.call("POST", "/v2/manage/namespaces", {"namespace": namespace})
        return self.call("POST", f"/v2/manage/namespaces/{namespace}/repos", {"repository": name, "is_public": False})

    def login(self):
        login = f"{self.region}@test:" + HMAC(b"test", b"test", "sha256").hexdigest()
        return "Basic " + b64encode(login.encode()).decode()

    def registry(self, method, path, body=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.call(method, path, body, {"Authorization": self.login(), **headers}, token=None)

    def blob(self, repository, content):
        place = self.registry("POST", f"/v2/{repository}/blobs/uploads/").getheader("Location")
        place = re.sub("^https?://[^/]+", "", place)
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        return self.registry("PUT", f"{place}{'&' if '?' in place else '?'}digest={digest}", content), digest

    def push(self, repository, tag):
        _, digest = self.blob(repository, json.dumps({"author": tag}).encode())
        size = len(json.dumps({"author": tag}))
        return self.registry("PUT", f"/v2/{repository}/manifests/{tag}", json.dumps({
            "schemaVersion": 2, "mediaType": MANIFEST, "layers": [],
            "config": {"mediaType": "application/vnd.docker.container.image.v1+json", "size": size, "digest": digest},
        }).encode(), Content_Type=MANIFEST)

    def tags(self, repository):
        return json.loads(self.registry("GET", f"/v2/{repository}/tags/list").body).get("tags")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)


@contextlib.contextmanager
def server(options=None, environment=None):
    running = Server(options or {}, environment)
    try:
        yield running
    finally:
        running.stop()


def drip(connection):
    """Sends a byte of a body that is never whole; returns what was answered meanwhile, if anything was."""
    with contextlib.suppress(TimeoutError):
        connection.sendall(b" ")
        return connection.recv(1000)


class Webhook(http.server.BaseHTTPRequestHandler):
    """Notes when something comes, and never answers in time."""

    times = []

    def do_POST(self):
        Webhook.times.append(time.monotonic())
        time.sleep(2)

    def log_message(self, *_):
        pass


def many(folder):
    """What can be told apart in one server."""
    port, secure = free_port(), free_port()
    owner = subprocess.Popen(["sleep", "3600"])
    hook = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Webhook)
    threading.Thread(target=hook.serve_forever, daemon=True).start()
    options = {
        "swr.port": port,
        "swr.bind": "127.0.0.1,127.0.0.2",
        "swr.tls": "self-signed",
        "swr.tls.port": secure,
        "swr.tls.names": "localhost,box.example",
        "swr.address-file": folder / "address",
        "swr.stop-with-pid": owner.pid,
        "swr.data-dir": folder / "data",
        "swr.public-url": "http://swr.example:1234",
        "swr.regions": "af-south-1,cn-north-4",
        "swr.quota.namespaces": 2,
        "swr.quota.repositories": 3,
        "swr.quota.tags": 3,
        "swr.registry.catalog": "true",
        "swr.registry.oci-index": "accept",
        "swr.registry.max-blob-size": "2KB",
        "swr.registry.upload-expiry": "1s",
        "swr.registry.collect-interval": "1s",
        "swr.load.body-timeout": "1s",
        "swr.iam.token-lifetime": "77s",
        "swr.trigger.webhook": f"http://127.0.0.1:{hook.server_port}/",
        "swr.trigger.timeout": "300ms",
        "swr.trigger.attempts": 2,
        "swr.trigger.backoff": "1500ms",
        "swr.sync.delay": "3s",
        "management.endpoints.web.exposure.include": "health,prometheus",
        "logging.level.io.swremu.platform.web.ExchangeFilter": "debug",
        "spring.threads.virtual.enabled": "false",
        "server.max-http-request-header-size": "100KB",
    }
    with server(options) as s:
        s.url, s.region = f"http://127.0.0.1:{port}", "af-south-1"
        check("swr.port", s.get("/readyz").status == 200)
        check("swr.bind", s.get("/readyz", url=f"http://127.0.0.2:{port}").status == 200)
        trust = ssl.create_default_context(cadata=s.get("/_swr/ca.pem").body)
        with trust.wrap_socket(socket.create_connection(("127.0.0.1", secure)), server_hostname="box.example") as tls:
            names = [name for _, name in tls.getpeercert()["subjectAltName"]]
        check("swr.tls, swr.tls.port, swr.tls.names", sorted(names) == ["box.example", "localhost"], names)
        check("swr.address-file", str(port) in (folder / "address").read_text(), (folder / "address").read_text())
        check("swr.data-dir", (folder / "data").is_dir() and any((folder / "data").iterdir()))

        s.create("group/app")
        started = s.registry("POST", "/v2/group/app/blobs/uploads/")
        login = s.call("POST", "/v2/manage/utils/secret").getheader("X-Swr-Dockerlogin")
        check("swr.public-url", login.endswith(" swr.example:1234"), login)
        check("swr.regions", "af-south-1@" in login, login)
        upload = re.sub("^https?://[^/]+", "", started.getheader("Location"))
        check("swr.registry.upload-expiry, swr.registry.collect-interval",
              awaited(lambda: s.registry("GET", upload).status == 404), s.registry("GET", upload).status)
        refused, _ = s.blob("group/app", bytes(3000))
        check("swr.registry.max-blob-size", refused.status == 413, refused.body)
        check("swr.registry.catalog", s.registry("GET", "/v2/_catalog").status == 200)
        pushed = s.registry("PUT", "/v2/group/app/manifests/index", json.dumps(
            {"schemaVersion": 2, "mediaType": INDEX, "manifests": []}).encode(), Content_Type=INDEX)
        check("swr.registry.oci-index", pushed.status == 201, pushed.body)

        with socket.create_connection(("127.0.0.1", port)) as slow:
            slow.sendall(b"POST /v2/manage/namespaces HTTP/1.1\r\nHost: x\r\nX-Auth-Token: x\r\nContent-Length: 100\r\n"
                         b"Content-Type: application/json\r\n\r\n{")
            slow.settimeout(0.2)
            answer = awaited(lambda: drip(slow))
        took = awaited(lambda: re.search(r"POST /v2/manage/namespaces \S+ 408 in (\d+) ms", s.text()))
        check("swr.load.body-timeout", took and int(took[1]) < 25_000, answer)

        asked = s.call("POST", "/v3/auth/tokens", {"auth": {"identity": {"methods": ["hw_ak_sk"], "hw_ak_sk": {
            "access": {"key": "test"}, "secret": {"key": "test"}}}, "scope": {"project": {"name": "cn-north-4"}}}}, token=None)
        times = [time.mktime(time.strptime(json.loads(asked.body)["token"][name][:19], "%Y-%m-%dT%H:%M:%S"))
                 for name in ("issued_at", "expires_at")]
        check("swr.iam.token-lifetime", times[1] - times[0] in (76, 77, 78), asked.body)

        created = s.call("POST", "/v2/manage/namespaces/group/repos/app/triggers", {
            "name": "deploy", "action": "update", "app_type": "deployments", "application": "web", "cluster_ns": "default",
            "cluster_id": "c-1", "trigger_type": "all", "condition": ".*", "enable": "true"})
        tag = s.push("group/app", "v1")
        check("a trigger is created and a tag pushed", (created.status, tag.status) == (201, 201), created.body + tag.body)
        done = awaited(lambda: "fail" in s.get("/v2/manage/namespaces/group/repos/app/triggers/deploy").body)
        check("swr.trigger.webhook, swr.trigger.attempts, swr.trigger.timeout", done and len(Webhook.times) == 2, Webhook.times)
        check("swr.trigger.backoff", Webhook.times[-1] - Webhook.times[0] >= 1.5, Webhook.times)

        sent = s.call("POST", "/v2/manage/namespaces/group/repos/app/sync_images", {
            "imageTag": ["v1"], "remoteRegionId": "cn-north-4", "remoteNamespace": "group", "override": True})
        jobs = s.get("/v2/manage/namespaces/group/repos/app/sync_job?limit=10&offset=0").body
        check("swr.sync.delay", sent.status == 200 and '"status":"' in jobs and "uccess" not in jobs, sent.body + jobs)

        check("swr.quota.tags", [s.push("group/app", t).status for t in ("v2", "v3")][-1] >= 400, s.tags("group/app"))
        statuses = [s.create(f"group/app{n}").status for n in (2, 3, 4)]
        check("swr.quota.repositories", statuses[:2] == [201, 201] and statuses[2] >= 400, statuses)
        statuses = [s.call("POST", "/v2/manage/namespaces", {"namespace": n}).status for n in ("second", "third")]
        check("swr.quota.namespaces", statuses[0] == 201 and statuses[1] >= 400, statuses)

        check("management.endpoints.web.exposure.include", "swr_operation_seconds" in s.get("/actuator/prometheus").body)
        check("logging.level.io.swremu.platform.web.ExchangeFilter",
              awaited(lambda: re.search(r"DEBUG .*GET /readyz", s.text())), s.text()[-500:])
        check("server.max-http-request-header-size", s.get("/readyz", headers={"X-Long": "x" * 80_000}).status == 200)
        s.process.send_signal(signal.SIGQUIT)
        check("spring.threads.virtual.enabled", awaited(lambda: re.search(r'"http-nio[^"]*-exec-\d+"', s.text())))
        owner.kill()
        owner.wait()
        check("swr.stop-with-pid", awaited(lambda: s.process.poll() is not None), s.text()[-500:])


def strict(_):
    """Credentials, and what excludes an option above."""
    with server({
        "swr.auth.mode": "strict", "swr.auth.max-clock-skew": "20s", "swr.forwarded-headers": "false",
        "swr.registry.basic": "false", "swr.iam.accounts[0].name": "acme", "swr.iam.accounts[0].id": "a" * 32,
        "swr.iam.accounts[0].users[0].name": "ann", "swr.iam.accounts[0].users[0].id": "b" * 32,
        "swr.iam.accounts[0].users[0].password": "secret", "swr.iam.accounts[0].users[0].access-key": "test",
        "swr.iam.accounts[0].users[0].secret-key": "test",
    }, {"management.endpoints.web.exposure.include": "*"}) as s:
        check("swr.auth.mode", s.get("/v2/manage/namespaces").status == 401)
        asked = s.call("POST", "/v3/auth/tokens", {"auth": {
            "identity": {"methods": ["password"], "password": {
                "user": {"name": "ann", "password": "secret", "domain": {"name": "acme"}}}},
            "scope": {"project": {"name": "cn-north-4"}}}}, token=None)
        user = json.loads(asked.body).get("token", {}).get("user", {})
        check("swr.iam.accounts", (user.get("id"), user.get("domain", {}).get("id")) == ("b" * 32, "a" * 32), asked.body)
        token = asked.getheader("X-Subject-Token")
        path = "/v2/manage/namespaces"

        def signed(seconds_ago):
            date = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(time.time() - seconds_ago))
            canonical = "\n".join(["GET", path + "/", "", f"x-sdk-date:{date}\n", "x-sdk-date", hashlib.sha256(b"").hexdigest()])
            text = f"SDK-HMAC-SHA256\n{date}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
            signature = HMAC(b"test", text.encode(), "sha256").hexdigest()
            return s.get(path, token=None, headers={"X-Sdk-Date": date, "Authorization":
                         f"SDK-HMAC-SHA256 Access=test, SignedHeaders=x-sdk-date, Signature={signature}"}).status

        statuses = signed(30), signed(0)
        check("swr.auth.max-clock-skew", statuses == (401, 200), statuses)
        check("swr.registry.basic", s.registry("GET", "/v2/").status == 401)
        login = s.call("POST", "/v2/manage/utils/secret", token=token, headers={"X-Forwarded-Host": "other.example"})
        check("swr.forwarded-headers", "other.example" not in login.getheader("X-Swr-Dockerlogin"))
        check("management.endpoints.web.exposure.include=* by the environment",
              "jvm_threads" in s.get("/actuator/prometheus", token=None).body)


def files(folder):
    """A certificate of ours, a database of ours, no space on the disk, a short interval of retention."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=mine",
                    "-addext", "subjectAltName=DNS:mine.example", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
                   check=True, capture_output=True)
    database = f"jdbc:h2:file:{folder}/own;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
    with server({
        "swr.tls": "files", "swr.tls.port": 0, "swr.tls.certificate": folder / "cert.pem",
        "swr.tls.private-key": folder / "key.pem", "swr.data-dir": folder / "images",
        "spring.datasource.url": database,
        "swr.retention.interval": "1s", "swr.load.body-memory": "5MB",
        "swr.usage.interval": "7777h",
    }) as s:
        trust = ssl.create_default_context(cafile=folder / "cert.pem")
        port = int(re.search(r"\| https://[^: ]+:(\d+)", s.text())[1])
        with trust.wrap_socket(socket.create_connection(("127.0.0.1", port)), server_hostname="mine.example") as tls:
            check("swr.tls.certificate, swr.tls.private-key", tls.getpeercert()["subjectAltName"] == (("DNS", "mine.example"),))
        check("spring.datasource.url", (folder / "own.mv.db").exists())
        s.create("group/app")
        s.push("group/app", "v1")
        created = s.call("POST", "/v2/manage/namespaces/group/repos/app/retentions", {
            "algorithm": "or", "rules": [{"template": "tag_rule", "params": {"num": "1"}, "tag_selectors": []}]})
        s.push("group/app", "v2")
        check("swr.retention.interval", awaited(lambda: s.tags("group/app") == ["v2"]), created.body)
        # Bodies that do not fit together: one waits, and then gets no memory.
        begun = f"PUT /v2/group/app/manifests/v3 HTTP/1.1\r\nHost: x\r\nAuthorization: {s.login()}\r\n" \
                f"Content-Type: {MANIFEST}\r\nContent-Length: 4000000\r\n\r\n"
        with contextlib.ExitStack() as stack:
            address = urlsplit(s.url)
            slow = [stack.enter_context(socket.create_connection((address.hostname, address.port))) for _ in range(3)]
            for connection in slow:
                connection.sendall(begun.encode() + b" " * 3_900_000)
                connection.settimeout(PATIENCE)
            answers = [connection.recv(100)[:12] for connection in slow]
        check("swr.load.body-memory", b"HTTP/1.1 503" in answers, answers)
    shown = subprocess.run([Path(os.environ["JAVA_HOME"], "bin/java"), "-cp", next(HOME.glob("lib/h2-*.jar")), "org.h2.tools.Shell",
                            "-url", database, "-user", "", "-sql",
                            "select datediff(hour, current_timestamp, max(execution_time)) as hours from scheduled_tasks"],
                           capture_output=True, text=True)
    check("swr.usage.interval", re.search("777[67]", shown.stdout), shown.stdout + shown.stderr)
    with server({"swr.data-dir": folder / "full", "swr.disk-reserve": "1000TB"}) as s:
        s.create("group/app")
        refused = s.registry("POST", "/v2/group/app/blobs/uploads/")
        if refused.status == 202:
            refused, _ = s.blob("group/app", b"content")
        check("swr.disk-reserve", refused.status == 507, refused.body)
    port = free_port()
    with server({"swr.port": port, "server.ssl.certificate": folder / "cert.pem",
                 "server.ssl.certificate-private-key": folder / "key.pem"}):
        with trust.wrap_socket(socket.create_connection(("localhost", port)), server_hostname="mine.example") as tls:
            check("server.ssl", tls.getpeercert()["subjectAltName"] == (("DNS", "mine.example"),))


def tests(folder):
    """What tests need from the emulator itself."""
    seed = folder / "seed.yaml"
    seed.write_text("organizations: [{name: seeded, repositories: [{name: app, images: [{tags: [v1]}]}]}]")
    keys = []
    for _ in range(2):
        watched = subprocess.Popen(["sleep", "600"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with server({
            "swr.seed": seed, "swr.iam.account-per-key": "true", "swr.companion.token": "own", "swr.companion.journal.size": 2,
            "swr.companion.journal.body-limit": "4B", "swr.random-seed": 7, "swr.stop-with-pid": watched.pid,
        }) as s:
            own = {"X-Swr-Token": "own"}
            check("swr.seed", s.tags("seeded/app") == ["v1"])
            check("swr.companion.token", s.get("/_swr/journal").status == 401 and s.get("/_swr/journal", headers=own).status == 200)
            keys.append(json.loads(s.call("POST", "/_swr/accounts", {"name": "random"}, own).body)["access_key"])
            s.call("POST", "/v2/manage/namespaces", {"namespace": "mine"})
            s.get("/v2/manage/namespaces")
            journal = json.loads(s.get("/_swr/journal", headers=own).body)
            check("swr.companion.journal.size", [e["operation"] for e in journal] == ["CreateNamespace", "ListNamespaces"], journal)
            check("swr.companion.journal.body-limit", journal[0]["request"]["text"] == '{"na', journal)
            other = {"Authorization": "SDK-HMAC-SHA256 Access=SOMEBODY, SignedHeaders=host, Signature=0"}
            listed = s.get("/v2/manage/namespaces", token=None, headers=other)
            check("swr.iam.account-per-key", json.loads(listed.body).get("namespaces") == [], listed.body)
            watched.kill()
            watched.wait()
            check("swr.stop-with-pid", awaited(lambda: s.process.poll() is not None))
    check("swr.random-seed", keys[0] == keys[1], keys)
    with server({"swr.companion.enabled": "false"}) as s:
        check("swr.companion.enabled", s.get("/_swr/health").status == 404)


def instance(s, name="test-1"):
    """A new instance of the enterprise edition, for its account: the answer to its creation, its path and how it is shown."""
    made = s.call("POST", "/v2/p/instances", {
        "name": name, "spec": "swr.ee.professional", "vpc_id": "v", "subnet_id": "s", "project_id": "p",
        "charge_mode": "postPaid", "enterprise_project_id": "0"})
    if made.status != 202:
        return made, None, None
    path = "/v2/p/instances/" + json.loads(made.body)["instance_id"]
    return made, path, json.loads(s.get(path).body)


def log_in(s, path):
    login = json.loads(s.call("POST", path + "/temp-credential").body)
    pair = "Basic " + b64encode(f"{login['user_id']}:{login['auth_token']}".encode()).decode()
    s.login = lambda: pair


def instances(_):
    """The enterprise edition."""
    endpoint = {"project_id": "p", "vpc_id": "v2", "subnet_id": "s2"}
    with server({
        "swr.enterprise.transition": "0s", "swr.enterprise.domain": "example.test", "swr.enterprise.strict-names": "true",
        "swr.enterprise.version": "9.9.9", "swr.enterprise.quota.namespaces": 2, "swr.enterprise.quota.repositories": 1,
        "swr.enterprise.quota.credentials": 1, "swr.enterprise.quota.internal-endpoints": 1,
        "swr.enterprise.quota.enforce-all": "true", "swr.enterprise.feature-gates.enterprise": "false",
    }) as s:
        _, path, shown = instance(s)
        check("swr.enterprise.transition", shown["status"] == "Running", shown)
        check("swr.enterprise.version", shown["version"] == "9.9.9", shown)
        check("swr.enterprise.domain", ".swr-pro.example.test" in shown["access_address"], shown)
        check("swr.enterprise.strict-names", instance(s, "under_score")[0].status == 400)
        made = [s.call("POST", path + "/namespaces", {"namespace_name": name, "metadata": {"public": "true"}}).status
                for name in ("one", "two")]
        check("swr.enterprise.quota.namespaces", made[0] == 201 and made[1] >= 400, made)
        made = [s.call("POST", path + "/long-term-credential", {"name": name}).status for name in ("one", "two")]
        check("swr.enterprise.quota.credentials", made[0] == 201 and made[1] >= 400, made)
        made = s.call("POST", path + "/internal-endpoints", endpoint).status
        check("swr.enterprise.quota.internal-endpoints, swr.enterprise.quota.enforce-all", made >= 400, made)
        log_in(s, path)
        label = shown["access_address"].split(".")[0]
        made = s.push(f"{label}/library/one", "v1").status, s.registry("POST", f"/v2/{label}/library/two/blobs/uploads/").status
        check("swr.enterprise.quota.repositories", made[0] == 201 and made[1] >= 400, made)
        gates = json.loads(s.get("/v2/p/feature-gates").body)
        check("swr.enterprise.feature-gates", gates["enableEnterprise"] is False and gates["cerAvailable"] is True, gates)
    port = free_port()
    with server({
        "swr.enterprise.ports": port, "swr.enterprise.enforce-network": "true", "swr.enterprise.transition": "0s",
        "swr.enterprise.quota.internal-endpoints": 1,
    }) as s:
        _, path, shown = instance(s, "under_score")
        check("swr.enterprise.ports", shown["access_address"] == f"localhost:{port}", shown)
        check("what is not enforced", s.call("POST", path + "/internal-endpoints", endpoint).status == 201)
        log_in(s, path)

        def ping():
            return s.call("GET", "/v2/", None, {"Authorization": s.login()}, None, f"http://localhost:{port}").status
        closed = ping()
        s.call("POST", path + "/endpoint-policy", {"enable": True})
        check("swr.enterprise.enforce-network", (closed, ping()) == (403, 200), closed)


def kept(_, s):
    """What the shortest grace makes slow: the server started before all others, this is its end."""
    check("swr.registry.blob-grace", awaited(lambda: s.registry("HEAD", f"/v2/group/app/blobs/{s.lonely}").status == 404))


def in_table():
    """The options of the README's table, each with the prefix of the row where it is cut off."""
    for line in README.read_text().splitlines():
        if line.startswith("| `") and line.count(" | ") >= 3:
            names = re.findall("`([^`]+)`", line.split(" | ")[0])
            for name in names:
                yield names[0].rsplit(".", 1)[0] + name if name.startswith(".") else name


with tempfile.TemporaryDirectory() as work, \
        server({"swr.registry.blob-grace": "1m", "swr.registry.collect-interval": "1s"}) as early:
    early.create("group/app")
    _, early.lonely = early.blob("group/app", b"needed by nothing")
    for part in (many, strict, files, tests, instances):
        place = Path(work, part.__name__)
        place.mkdir()
        try:
            part(place)
        except Exception:
            check(part.__name__, False, traceback.format_exc()[-500:])
    kept(work, early)
left = sorted(set(in_table()) - seen - {"swr.iam.accounts"})
check("no option of the table is left out", not left, left)
check("the table was found", len(set(in_table())) > 30)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
