# What the registry takes and refuses, and the words in which it does.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

OCI=application/vnd.oci.image.manifest.v1+json
INDEX=application/vnd.oci.image.index.v1+json
LIST=application/vnd.docker.distribution.manifest.list.v2+json
TOKENS=/swr/auth/v2/registry/auth/
org=rules-$(date +%s)-$$
organization() { curl -s -o /dev/null -X POST -H "$T" -d "{\"namespace\":\"$org\"}" "$H/namespaces"; }
manifest() { # manifest REPOSITORY REFERENCE TYPE TEXT: pushes it
  reply -u "$A" -X PUT -H "Content-Type: $3" --data-binary "$4" "$O/v2/$1/manifests/$2"
}
image() { # image REPOSITORY SEED [MEMBERS]: pushes the blobs, prints a manifest with further members
  local config layer
  config=$(put "$1" "{\"author\":\"$2\"}")
  layer=$(put "$1" "layer of $2")
  printf '{"schemaVersion":2,"mediaType":"%s",%s"config":{"mediaType":"application/vnd.oci.image.config.v1+json",' "$OCI" "${3:-}"
  printf '"digest":"%s","size":%d},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar",' "$config" $((13 + ${#2}))
  printf '"digest":"%s","size":%d}]}' "$layer" $((9 + ${#2}))
}


organization
text=$(image "$org/app" app)
check 'a single OCI manifest is taken' equals "$(manifest "$org/app" v1 "$OCI" "$text" | tail -n 1)" 201
child="{\"mediaType\":\"$OCI\",\"digest\":\"$(digest "$text")\",\"size\":${#text}}"

refused=$(manifest "$org/app" index "$INDEX" "{\"schemaVersion\":2,\"mediaType\":\"$INDEX\",\"manifests\":[$child]}")
check 'an OCI index is refused' equals "${refused##*$'\n'}" 400
check 'with the code and the text of the real service' contains "$refused" \
  "\"code\":\"MANIFEST_INVALID\",\"message\":\"Invalid image, fail to parse 'manifest.json'\""
check 'also if only the header says what it is' equals \
  "$(manifest "$org/app" index "$INDEX" "{\"schemaVersion\":2,\"manifests\":[$child]}" | tail -n 1)" 400
check 'the list of Docker is taken' equals \
  "$(manifest "$org/app" list "$LIST" "{\"schemaVersion\":2,\"mediaType\":\"$LIST\",\"manifests\":[$child]}" | tail -n 1)" 201

anonymous=$(reply "$O$TOKENS?service=dockyard&scope=repository:$org/app:pull")
check 'private, without a login: 401' equals "${anonymous##*$'\n'}" 401
check 'You may not login yet' contains "$anonymous" '"code":"DENIED","message":"You may not login yet"'
check 'missing image, without a login' contains \
  "$(reply "$O$TOKENS?scope=repository:$org/none:pull")" 'You may not login yet'
check 'no organization, without a login: the challenge first' contains \
  "$(answer "$O/v2/coredns/manifests/1")" 'scope="repository:coredns:pull"'
check 'then the token endpoint' contains "$(reply "$O$TOKENS?scope=repository:coredns:pull")" 'You may not login yet'
check 'a login without scope' equals "$(status -u "$A" "$O$TOKENS?service=dockyard")" 200
for name in ubuntu NO/app manage/x; do
  denied=$(reply -u "$A" "$O$TOKENS?scope=repository:$name:pull,push")
  check "push to $name: refused with the token" equals "${denied##*$'\n'}" 401
  check "push to $name: as to a missing organization" contains "$denied" 'Image organization does not exist'
done
check 'a source that is missing does not spoil a push' equals \
  "$(status -u "$A" "$O$TOKENS?scope=repository:none-$org/a:pull&scope=repository:$org/b:pull,push")" 200
curl -s -o /dev/null -X PATCH -H "$T" -H 'Content-Type: application/json' -d '{"is_public":true}' "$H/namespaces/$org/repos/app"
check 'a public image without a login' equals "$(status "$O$TOKENS?scope=repository:$org/app:pull")" 200
for path in /v2/manage/x/blobs/uploads/ /v2/manage/blobs/uploads/ /v2/manage/namespaces/blobs/uploads/; do
  check "$path without a login" contains "$(answer -X POST "$O$path")" '"code":"UNAUTHORIZED"'
  check "$path with a login" contains "$(answer -u "$A" -X POST "$O$path")" '"code":"NAME_INVALID"'
  check "$path with a bad token" contains "$(answer -H 'Authorization: Bearer x' -X POST "$O$path")" '"code":"UNAUTHORIZED"'
done
check 'an organization called blobs is the business of the management API' contains \
  "$(answer -H "$T" "$H/namespaces/blobs")" 'SVCSTG.SWR.4041061'

for more in '"manifests":[],' '"layers":[],' '"annotations":{"a":"1","a":"2"},' '"Layers":[],'; do
  check "a manifest with a second $more is refused" contains \
    "$(manifest "$org/app" two "$OCI" "$(image "$org/app" app "$more")")" '"code":"MANIFEST_INVALID"'
done
check 'a list that is an image, too' contains \
  "$(manifest "$org/app" two "$LIST" "{\"schemaVersion\":2,\"manifests\":[$child],\"layers\":[]}")" '"code":"MANIFEST_INVALID"'
check 'another type than that of the header' contains "$(manifest "$org/app" two "$LIST" "$text")" '"code":"MANIFEST_INVALID"'

subject="\"artifactType\":\"application/vnd.cncf.notary.signature\",\"subject\":$child,"
attached=$(image "$org/app" signature "$subject")
check 'a signature of notation is attached' equals "$(manifest "$org/app" "$(digest "$attached")" "$OCI" "$attached" | tail -n 1)" 201
check 'and listed' contains "$(curl -s -H "$T" "$H/namespaces/$org/repos/app/v1/accessories")" "\"sig_digest\":\"$(digest "$attached")\""
check 'with its type' contains "$(curl -s -H "$T" "$H/namespaces/$org/repos/app/v1/accessories")" '"type":"signature.notation"'

for header in 'X-Forwarded-Host: a"b' 'X-Forwarded-Proto: x"y' 'Forwarded: host="a\"b"'; do
  check "$header is not repeated" bash -c '! grep -E "realm=.*(a\\\\?\"b|x\"y)" <<< "$1"' - "$(answer -H "$header" "$O/v2/")"
  check "$header is refused" equals "$(status -H "$header" "$O/v2/")" 400
done

start_server --swr.registry.oci-index=accept
organization
layer=$(put "$org/cache" layerdata)
config=$(put "$org/cache" '{"layers":[]}')
cache="{\"schemaVersion\":2,\"mediaType\":\"$INDEX\",\"manifests\":[
 {\"mediaType\":\"application/vnd.oci.image.layer.v1.tar+gzip\",\"digest\":\"$layer\",\"size\":9},
 {\"mediaType\":\"application/vnd.buildkit.cacheconfig.v0\",\"digest\":\"$config\",\"size\":13}]}"
check 'a cache of BuildKit is taken' equals "$(manifest "$org/cache" v1 "$INDEX" "$cache" | tail -n 1)" 201
check 'its blobs count' equals "$(curl -s -H "$T" "$H/namespaces/$org/repos/cache" | json 'v["size"]')" 22
check 'and are kept' equals "$(status -u "$A" -X DELETE "$O/v2/$org/cache/blobs/$layer")" 405
check 'a blob that is said to be a manifest is none' equals \
  "$(manifest "$org/cache" v2 "$INDEX" "${cache/application\/vnd.oci.image.layer.v1.tar+gzip/$OCI}" | tail -n 1)" 400
stop_server
