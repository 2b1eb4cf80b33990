#!/usr/bin/env bash
# The registry as an HTTP server: conditions and ranges, what a refused request leaves, what counts as a download, and
# the size of a repository.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

IMAGE=application/vnd.docker.distribution.manifest.v2+json
LIST=application/vnd.docker.distribution.manifest.list.v2+json
N=http$RANDOM$RANDOM
curl -s -o /dev/null -H "$T" -d "{\"namespace\":\"$N\"}" "$H/namespaces"

manifest() { # manifest REPOSITORY TEXT: the manifest of an image, whose blobs it pushes
  printf '{"schemaVersion":2,"mediaType":"%s","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":%d,"digest":"%s"},"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":%d,"digest":"%s"}]}' \
    $IMAGE $((${#2} + 7)) "$(put "$1" "config $2")" $((${#2} + 6)) "$(put "$1" "layer $2")"
}
push() { # push REPOSITORY REFERENCE TYPE MANIFEST: prints the status
  status -u "$A" -X PUT -H "Content-Type: $3" --data-binary "$4" "$O/v2/$1/manifests/$2"
}
shown() { curl -s -H "$T" "$H/namespaces/$N/repos/$1" | json "v['$2']"; }
get() { status -u "$A" -H "Accept: $IMAGE" -H "Accept: $LIST" "$O/v2/$1/manifests/$2"; }

# Conditions and ranges of RFC 9110.
M=$(manifest $N/app one)
equals "$(push $N/app v1 $IMAGE "$M")" 201
D=$(digest "layer one")
for path in "blobs/$D" manifests/v1 "manifests/$(digest "$M")"; do
  url=$O/v2/$N/app/$path
  tag=$(curl -s -o /dev/null -w '%header{etag}' -u "$A" "$url" 2> /dev/null)
  [[ $tag == \"* ]] || tag=$(curl -s -D - -o /dev/null -u "$A" "$url" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
  for method in GET HEAD; do
    flags=(-u "$A") && [[ $method == GET ]] || flags=(-u "$A" -I)
    check "$method $path with its own entity tag is 304" equals "$(status "${flags[@]}" -H "If-None-Match: $tag" "$url")" 304
    check "$method $path with a list of tags, one of them weak, is 304" \
      equals "$(status "${flags[@]}" -H "If-None-Match: \"x\", W/$tag" "$url")" 304
    check "$method $path with If-None-Match: * is 304" equals "$(status "${flags[@]}" -H 'If-None-Match: *' "$url")" 304
    check "$method $path with another tag is 200" equals "$(status "${flags[@]}" -H 'If-None-Match: "x"' "$url")" 200
    check "$method $path with another If-Match is 412" equals "$(status "${flags[@]}" -H 'If-Match: "x"' "$url")" 412
  done
  check "a range of $path is 206" equals "$(status -u "$A" -H 'Range: bytes=0-3' "$url")" 206
  check "a range of $path for another If-Range is 200" \
    equals "$(status -u "$A" -H 'Range: bytes=0-3' -H 'If-Range: "x"' "$url")" 200
  check "a range of $path for its own If-Range is 206" \
    equals "$(status -u "$A" -H 'Range: bytes=0-3' -H "If-Range: $tag" "$url")" 206
  check "a range beyond $path is 416" equals "$(status -u "$A" -H 'Range: bytes=99999-' "$url")" 416
  check "and says how much there is" contains "$(answer -u "$A" -H 'Range: bytes=99999-' "$url")" 'ontent-Range: bytes */'
done

# No refused request leaves a repository behind.
G=$N/ghost
U=$O/v2/$G/blobs/uploads
X=00000000-0000-4000-8000-000000000000
Z=sha256:$(printf '%064d' 0)
for method in GET PATCH PUT DELETE; do
  check "$method of an unknown upload is 404" equals "$(status -u "$A" -X $method "$U/$X?digest=$Z")" 404
done
check "an upload under a bad digest is 400" equals "$(status -u "$A" -d x "$U/?digest=sha256:abc")" 400
check "an upload under another digest is 400" equals "$(status -u "$A" -d x "$U/?digest=$Z")" 400
check "a mount of a bad digest is 400" equals "$(status -u "$A" -X POST "$U/?mount=sha256:abc&from=$N/app")" 400
check "a manifest that is no JSON is 400" equals "$(push $G v1 $IMAGE 'no JSON')" 400
check "a manifest that lacks its blobs is 400" equals "$(push $G v1 $IMAGE "$M")" 400
check "none of them leaves a repository" equals "$(status -H "$T" "$H/namespaces/$N/repos/ghost")" 404

# One pull is one download.
children=()
for platform in amd64 arm64 s390x; do
  image=$(manifest $N/multi $platform)
  children+=("$(digest "$image")")
  equals "$(push $N/multi "$(digest "$image")" $IMAGE "$image")" 201
done
list() { printf '{"mediaType":"%s","digest":"%s","size":1,"platform":{"os":"linux","architecture":"amd64"}}' $IMAGE "$1"; }
equals "$(push $N/multi v1 $LIST "{\"schemaVersion\":2,\"mediaType\":\"$LIST\",\"manifests\":[$(list "${children[0]}"),$(list "${children[1]}"),$(list "${children[2]}")]}")" 201
get $N/multi v1 > /dev/null
get $N/multi "${children[0]}" > /dev/null
check "docker pull of an index is one download" equals "$(shown multi num_download)" 1
get $N/multi v1 > /dev/null
for child in "${children[@]}"; do get $N/multi "$child" > /dev/null; done
check "crane pull --platform all is one download" equals "$(shown multi num_download)" 2
status -u "$A" -I "$O/v2/$N/multi/manifests/v1" > /dev/null
check "HEAD is none" equals "$(shown multi num_download)" 2

# The size is kept by difference.
for i in $(seq 20); do
  equals "$(push $N/many "v$i" $IMAGE "$(manifest $N/many "$i")")" 201
done
for i in $(seq 11 20); do status -X DELETE -H "$T" "$H/namespaces/$N/repos/many/tags/v$i" > /dev/null; done
check "the size of that repository is the sum of its blobs" equals "$(shown many size)" \
  "$(python3 -c 'print(sum(len(f"config {i}") + len(f"layer {i}") for i in range(1, 11)))')"
