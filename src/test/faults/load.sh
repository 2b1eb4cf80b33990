#!/usr/bin/env bash
# Many or slow clients, large bodies and headers, and headers that are nonsense.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

curl -s -o /dev/null -X POST -H "$T" -d '{"namespace":"load"}' "$H/namespaces"

# Headers that are nonsense.
for type in '*/*' x ';' 'application/json;charset=nonsense'; do
  check "management, Content-Type $type" equals "$(status -X POST -H "Content-Type: $type" -H "$T" -d '{}' "$H/namespaces")" 400
  check "IAM, Content-Type $type" contains \
    "$(reply -X POST -H "Content-Type: $type" -d '{}' "$O/v3/auth/tokens" | tr '\n' ' ')" '"title":"Bad Request"}} 400'
done

# Headers as large as real ones, and larger ones.
check "a token of 20 KiB is taken" equals "$(status -H "X-Auth-Token: $(head -c 20480 /dev/zero | tr '\0' x)" "$H/namespaces")" 200
head -c 70000 /dev/zero | tr '\0' x | sed 's/^/X-Long: /' > "$FAULTS_WORK/long"
check "management, header of 70 kB" contains "$(reply -H "$T" -H "@$FAULTS_WORK/long" "$H/namespaces")" SVCSTG.SWR.4000014
check "IAM, header of 70 kB" contains "$(reply -H "@$FAULTS_WORK/long" "$O/v3/projects")" '"title":"Bad Request"'
check "registry, header of 70 kB" contains "$(reply -H "@$FAULTS_WORK/long" "$O/v2/load/app/manifests/v1")" '"code":"UNSUPPORTED"'

# A large management body, an unknown transfer encoding, the type of answers.
head -c 40000000 /dev/zero > "$FAULTS_WORK/body"
for expect in 'Expect:' 'Expect: 100-continue'; do
  check "management body of 40 MB, $expect" equals \
    "$(status -X POST -H "$T" -H "$expect" --data-binary "@$FAULTS_WORK/body" "$H/namespaces")" 413
done
check "unknown transfer encoding" equals "$(status -X POST -H "$T" -H 'Transfer-Encoding: xchunked' "$H/namespaces")" 501
for path in /v2/manage/namespaces /v3/projects /v2/ /livez /swagger-ui/index.html /nothing; do
  check "X-Content-Type-Options of $path" contains "$(answer -H "$T" "$O$path")" 'X-Content-Type-Options: nosniff'
done

# Slow clients: 1,000 connections with half a body each, held open meanwhile.
slow() { # slow PORT: holds them until its standard input ends
  python3 -c '
import resource, socket, sys
port = int(sys.argv[1])
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))
basic = sys.argv[2]
kinds = ["POST /v3/auth/tokens HTTP/1.1\r\n", "POST /v2/load/app/blobs/uploads/?digest=sha256:" + "0" * 64 + " HTTP/1.1\r\nAuthorization: Basic " + basic + "\r\n"]
held = []
for i in range(1000):
    s = socket.create_connection(("127.0.0.1", port))
    s.sendall((kinds[i % 2] + "Host: localhost\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nhalf").encode())
    held.append(s)
print("held", flush=True)
sys.stdin.read()
' "$1" "$(printf %s "$A" | base64 -w0)"
}
coproc SLOW { slow "${O##*:}"; }
read -r -u "${SLOW[0]}" _
check "/livez beside 1,000 slow clients" equals "$(status --max-time 30 "$O/livez")" 200
check "ListNamespaces beside 1,000 slow clients" equals "$(status --max-time 30 -H "$T" "$H/namespaces")" 200
check "CreateNamespace beside 1,000 slow clients" equals \
  "$(status --max-time 30 -X POST -H "$T" -d '{"namespace":"load2"}' "$H/namespaces")" 201
eval "exec ${SLOW[1]}>&-"
wait "$SLOW_PID" || true

# Legal manifests of 3.9 MB at once, on a small heap.
if [[ -n ${FAULTS_JAR:-} ]]; then
  JAVA_FLAGS=-Xmx128m start_server
  curl -s -o /dev/null -X POST -H "$T" -d '{"namespace":"load"}' "$H/namespaces"
  D=$(put load/app '{}')
  python3 -c '
import json, sys
layer = {"mediaType": "application/vnd.oci.image.layer.v1.tar", "digest": sys.argv[1], "size": 2, "annotations": {"a": "0123456789"}}
json.dump({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "config": dict(layer, mediaType="application/vnd.oci.image.config.v1+json"), "layers": [layer] * 18600}, open(sys.argv[2], "w"))
' "$D" "$FAULTS_WORK/manifest"
  for i in 1 2 3 4 5 6 7 8; do
    status -u "$A" -X PUT -H 'Content-Type: application/vnd.oci.image.manifest.v1+json' \
      --data-binary "@$FAULTS_WORK/manifest" "$O/v2/load/app/manifests/v$i" > "$FAULTS_WORK/put$i" &
    puts[i]=$!
  done
  wait "${puts[@]}" || true
  for i in 1 2 3 4 5 6 7 8; do
    check "manifest $i of 8 at once: 201 or 503" contains "201 503" "$(cat "$FAULTS_WORK/put$i")"
  done
  check "ready after that" equals "$(status "$O/readyz")" 200
  check "CreateNamespace after that" equals "$(status -X POST -H "$T" -d '{"namespace":"load3"}' "$H/namespaces")" 201
  stop_server
fi
