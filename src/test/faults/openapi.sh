#!/usr/bin/env bash
# The OpenAPI document and Swagger UI.
set -uo pipefail
. "$(dirname "$0")/lib.sh"

document=$FAULTS_WORK/openapi.json
curl -s "$O/v3/api-docs" > "$document"
ask() { json "$1" < "$document"; } # ask EXPRESSION: of the document v
is() { equals "$(ask "$1")" "$2"; } # is EXPRESSION VALUE
operation() { printf "next(o for p in v['paths'].values() for o in p.values() if o['operationId'] == '%s')" "$1"; }
parameter() { printf "next(p for p in %s['parameters'] if p['name'] == '%s')['schema']" "$(operation "$1")" "$2"; }
field() { printf "v['components']['schemas']['%s']['properties']['%s']" "$1" "$2"; }

check 'auth is 7, 3 or 1' is "$(field UserAuthRequest auth)['enum']" '[7, 3, 1]'
check 'category has values' is "sorted($(field CreateRepoRequest category)['enum'])" \
  "['app_server', 'arm', 'arms', 'database', 'framework_app', 'lang', 'linux', 'other', 'windows']"
check 'category of a list has values' is "'linux' in $(parameter ListReposDetails category)['enum']" True
check 'resource_type has values' is "sorted($(parameter ShowDomainResourceReports resource_type)['enum'])" "['downflow', 'store']"
check 'frequency has values' is "$(parameter ShowDomainResourceReports frequency)['enum']" "['daily']"
check 'center has values' is "$(parameter ListSharedReposDetails center)['enum']" "['self', 'thirdparty']"
check 'order_type has values' is "sorted($(parameter ListRepositoryTags order_type)['enum'])" "['asc', 'desc']"
check 'algorithm has values' is "$(field RetentionRequest algorithm)['enum']" "['or']"
check 'permit has values' is "$(field CreateRepoDomainsRequestBody permit)['enum']" "['read']"
check 'action has values' is "$(field TriggerRequest action)['enum']" "['update']"
check 'trigger_mode has a default' is "$(field TriggerRequest trigger_mode)['default']" cce
check 'override has a default' is "$(field CreateImageSyncRepoRequestBody override)['default']" False
check 'syncAuto has a default' is "$(field CreateImageSyncRepoRequestBody syncAuto)['default']" False
check 'marker has a default' is "$(parameter ListReferences marker)['default']" 0
check 'limit has bounds' is "[$(parameter ListReferences limit)[k] for k in ('minimum', 'maximum', 'default')]" '[1, 10, 10]'
check 'an organization has a rule' is "[$(parameter ShowNamespace namespace)[k] for k in ('minLength', 'maxLength')]" '[1, 64]'
check 'a repository has a rule' is "bool($(parameter ShowRepository repository)['pattern'])" True

check '401 of ShowUser may have either shape' is "list($(operation ShowUser)['responses']['401']['content']['application/json']['schema'])" "['anyOf']"
check 'no oneOf anywhere' is "'oneOf' in str(v)" False
check 'open operations say so' is "$(operation ListApiVersions)['security']" '[]'
check 'organizations and repositories come first' is "[t['name'] for t in v['tags']][:2]" \
  "['Organization Management', 'Image Repository Management']"
check 'each group is explained' is "all(t['description'] for t in v['tags'])" True
check 'each operation is described' is "[o['operationId'] for p in v['paths'].values() for o in p.values() if not o.get('description')]" '[]'
check 'there is a contact' is "bool(v['info']['contact'])" True
check 'no schema is named after a class' is "[n for n in v['components']['schemas'] if 'Controller' in n or 'View' in n]" '[]'
check 'ids are unique' is "len({o['operationId'] for p in v['paths'].values() for o in p.values()}) == sum(map(len, v['paths'].values()))" True

check 'no search is filled in' is "[p['name'] for i in v['paths'].values() for o in i.values() for p in o.get('parameters', [])
  if not p.get('required') and ('example' in p or 'example' in p['schema'])]" '[]'
check 'CreateRepo shows its query' is "[p['name'] for p in $(operation CreateRepo)['parameters'] if p['in'] == 'query']" \
  "['repository', 'is_public', 'category', 'description']"
check 'any token will do, it says' is "'any value will do' in v['components']['securitySchemes']['X-Auth-Token']['description']" True
check 'a list is described as a list' is "$(operation ListRepositoryTags)['responses']['200']['content']['application/json']['schema']['type']" array
check 'a dollar for a slash, it says' is "'\$' in next(p for p in $(operation ShowRepository)['parameters'] if p['name'] == 'repository')['description']" True
check 'groups are folded' contains "$(curl -s "$O/v3/api-docs/swagger-config")" '"docExpansion":"none"'

# Two servers have the same document.
if [[ -n ${FAULTS_JAR:-} ]]; then
  start_server
  check 'another server has the same document' cmp "$document" <(curl -s "$O/v3/api-docs")
  stop_server
fi
