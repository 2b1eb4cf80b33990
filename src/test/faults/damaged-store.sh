#!/usr/bin/env bash
# Files of the store that are gone or cut short, and who may use the emulator's own API; servers of its own, since the
# first logs errors, as it should.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

data=$FAULTS_WORK/damaged
start_server --swr.data-dir="$data"
# Not among the logs in which an error is a fault.
mv "$server_log" "$FAULTS_WORK/damaged.log"
IMAGE=application/vnd.docker.distribution.manifest.v2+json
curl -s -o /dev/null -H "$T" -d '{"namespace":"acme"}' "$H/namespaces"
C=$(put acme/app config)
L=$(put acme/app "a layer")
M="{\"schemaVersion\":2,\"mediaType\":\"$IMAGE\",\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"size\":6,\"digest\":\"$C\"},\"layers\":[{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":7,\"digest\":\"$L\"}]}"
D=$(digest "$M")
push() { status -u "$A" -X PUT -H "Content-Type: $IMAGE" --data-binary "$M" "$O/v2/acme/app/manifests/v1"; }
file() { echo "$data/registry/blobs/sha256/${1:7:2}/${1:7}"; }
scrub() { curl -s -X POST "$O/_swr/scrub"; }
equals "$(push)" 201
check "a scrub of a whole store finds nothing" equals "$(scrub | json "v['damaged'] + v['missing']")" "[]"

rm "$(file "$D")"
check "a manifest whose file is gone is 500" equals "$(status -u "$A" "$O/v2/acme/app/manifests/v1")" 500
check "in the protocol's form" contains "$(curl -s -u "$A" "$O/v2/acme/app/manifests/v1")" '"code":"UNKNOWN"'
check "the log names it" grep -q "ERROR.*$D" "$FAULTS_WORK/damaged.log"
check "the list of tags works" equals "$(curl -s -H "$T" "$H/namespaces/acme/repos/app/tags" | json "[t['Tag'] for t in v]")" "['v1']"
check "a scrub misses it" equals "$(scrub | json "v['missing']")" "['$D']"
check "a push is taken" equals "$(push)" 201
check "and mends it" equals "$(curl -s -u "$A" "$O/v2/acme/app/manifests/v1")" "$M"

truncate -s 3 "$(file "$L")"
check "a blob that was cut short is 500" equals "$(status -u "$A" "$O/v2/acme/app/blobs/$L")" 500
check "and named in the log" grep -q "ERROR.*$L" "$FAULTS_WORK/damaged.log"
check "a scrub finds it" equals "$(scrub | json "v['damaged']")" "['$L']"
put acme/app "a layer" > /dev/null
check "a push mends it" equals "$(curl -s -u "$A" "$O/v2/acme/app/blobs/$L")" "a layer"
check "a scrub finds nothing any more" equals "$(scrub | json "v['damaged'] + v['missing']")" "[]"
stop_server

start_server --swr.auth.mode=strict
for path in retentions/run scrub; do
  check "strict: /_swr/$path without credentials is 401" equals "$(status -X POST "$O/_swr/$path")" 401
done
stop_server
