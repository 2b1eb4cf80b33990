# What the management API answers where the real service is known, or where the vendor's own definitions say it.
. "$(dirname "$0")/lib.sh"

ORG=faults-management
curl -s -o /dev/null -X POST -H "$T" -d "{\"namespace\":\"$ORG\"}" "$H/namespaces"
N=$H/namespaces/$ORG
curl -s -o /dev/null -X POST -H "$T" -d '{"repository":"team/app","is_public":false}' "$N/repos"
R=$N/repos/team\$app
UNKNOWN='{"error_msg":"The API does not exist or has not been published in the environment","error_code":"APIGW.0101","request_id":"'

gateway() { # gateway METHOD PATH: what the gateway does not know
  local answer
  answer=$(reply -X "$1" -H "$T" "$O$2")
  contains "$answer" "$UNKNOWN" && equals "${answer##*$'\n'}" 404
}
service() { # service METHOD PATH: what the gateway knows, and this server has not
  local answer
  answer=$(reply -X "$1" -H "$T" "$O$2")
  contains "$answer" '"error_code":"SVCSTG.SWR.4040083"' && equals "${answer##*$'\n'}" 404
}
check "a raw / in a repository's path segment is unknown to the gateway" gateway GET "/v2/manage/namespaces/$ORG/repos/team/app"
check "so is an encoded one" gateway GET "/v2/manage/namespaces/$ORG/repos/team%2Fapp"
check "an unknown path of the management API" gateway GET /v2/manage/nothing
check "an unknown path elsewhere" gateway GET /nothing/at/all
check "an unknown method of a known path" gateway PUT /v2/manage/namespaces
check "OPTIONS is one of them" gateway OPTIONS /v2/manage/namespaces
check "TRACE is one of them" gateway TRACE /v2/manage/namespaces
check "an operation of the enterprise edition is known, but not emulated" service GET /v2/project/instances/id/registries
check "an unknown method of its path is not" gateway PATCH /v2/project/instances/id/registries

preflight() {
  local answer
  answer=$(answer -X OPTIONS -H 'Origin: http://elsewhere.test' -H 'Access-Control-Request-Method: POST' "$H/namespaces")
  if [[ $answer == *Access-Control-Allow* ]]; then echo "$answer"; return 1; fi
}
check "no other site may call the API" preflight

references() {
  local digest sig
  curl -s -o /dev/null -u "$A" -X PUT -H 'Content-Type: application/vnd.docker.distribution.manifest.v2+json' \
    --data-binary "$1" "$O/v2/$ORG/team/app/manifests/latest"
  digest=$(digest "$1")
  sig=${digest/:/-}.sig
  curl -s -o /dev/null -u "$A" -X PUT -H 'Content-Type: application/vnd.docker.distribution.manifest.v2+json' \
    --data-binary "$1" "$O/v2/$ORG/team/app/manifests/$sig"
  contains "$(reply -H "$T" "$R/$sig/references?marker=0")" '"latest"'
}
CONFIG=$(put "$ORG/team/app" '{"architecture":"amd64","os":"linux"}')
LAYER=$(put "$ORG/team/app" layer)
MANIFEST='{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json","config":{"mediaType":"application/vnd.docker.container.image.v1+json","digest":"'$CONFIG'","size":37},"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","digest":"'$LAYER'","size":5}]}'
check "marker=0, the declared default, is the beginning" references "$MANIFEST"
check "so it is where no default is declared" equals "$(status -H "$T" "$O/v3/manage/namespaces/$ORG/repos/team\$app/tags?marker=0")" 200

retention() { # retention SELECTORS
  status -X POST -H "$T" -d '{"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"30"}'"$1"'}]}' "$R/retentions"
}
check "tag_selectors is mandatory" equals "$(retention '')" 400
check "null is an empty list" equals "$(retention ',"tag_selectors":null')" 201

description() {
  local shares=$N/repositories/team\$app/access-domains
  curl -s -o /dev/null -X POST -H "$T" -d '{"access_domain":"huawei","permit":"read","deadline":"forever","description":"old"}' "$shares"
  curl -s -o /dev/null -X PATCH -H "$T" -d '{"permit":"read","deadline":"forever"}' "$shares/huawei"
  contains "$(curl -s -H "$T" "$shares/huawei")" '"description":""'
}
check "a share that is changed without a description has none" description
check "shares are under repos, too" contains "$(curl -s -H "$T" "$R/access-domains")" '"access_domain":"huawei"'

quota() {
  local n answer
  for n in 1 2 3 4 5 6; do
    answer=$(reply -X POST -H "$T" -d "{\"namespace\":\"faults-quota$n\"}" "$H/namespaces")
  done
  for n in 1 2 3 4 5; do
    curl -s -o /dev/null -X DELETE -H "$T" "$H/namespaces/faults-quota$n"
  done
  contains "$answer" SVCSTG.SWR.4000097 && contains "$answer" swr.quota.namespaces
}
check "the organization that is one too many names the option" quota
curl -s -o /dev/null -X DELETE -H "$T" "$R"
curl -s -o /dev/null -X DELETE -H "$T" "$N"

strict() {
  start_server --swr.auth.mode=strict
  signed() { # signed DATE: a request signed at that time
    local canonical hash signature
    canonical=$(printf 'GET\n/v2/manage/namespaces/\n\nx-sdk-date:%s\n\nx-sdk-date\n%s' "$1" "$(printf '' | sha256sum | cut -d' ' -f1)")
    hash=$(printf %s "$canonical" | sha256sum | cut -d' ' -f1)
    signature=$(printf 'SDK-HMAC-SHA256\n%s\n%s' "$1" "$hash" | openssl dgst -sha256 -hmac test | sed 's/.* //')
    reply -H "X-Sdk-Date: $1" -H "Authorization: SDK-HMAC-SHA256 Access=test, SignedHeaders=x-sdk-date, Signature=$signature" "$H/namespaces"
  }
  local now old early
  now=$(date -u +%Y%m%dT%H%M%SZ) old=$(date -u -d '-16 minutes' +%Y%m%dT%H%M%SZ) early=$(date -u -d '+16 minutes' +%Y%m%dT%H%M%SZ)
  contains "$(signed "$now")" $'\n200' || return 1
  local time text='"Incorrect IAM authentication information: calc aksk signature fail:signature expired, signature time:'
  for time in "$old" "$early"; do
    contains "$(signed "$time")" "$text$time,server time:" && contains "$(signed "$time")" APIGW.0301 || return 1
  done
  stop_server
}
check "a signature that is too old or too new is refused in the gateway's words" strict
