# IAM beside SWR: users that clients create, the catalog, and errors in IAM's own shapes.
. "$(dirname "$0")/lib.sh"

# --- open mode
u() { curl -s --max-time 60 -H "$T" "$@"; }
named=u$(date +%s%N)
made=$(u -X POST -d '{"user":{"domain_id":"d","enabled":true,"name":"'"$named"'","password":"password12345!","pwd_status":true}}' -w '\n%{http_code}' "$O/v3.0/OS-USER/users")
check "CreateUser: 201" equals "$(tail -n 1 <<< "$made")" 201
id=$(head -n 1 <<< "$made" | json 'v["user"]["id"]')
check "CreateUser: the user's name" equals "$(head -n 1 <<< "$made" | json 'v["user"]["name"]')" "$named"
check "CreateUser: access_mode default" equals "$(head -n 1 <<< "$made" | json 'v["user"]["access_mode"]')" default
check "a taken name: 409" equals \
  "$(status -H "$T" -X POST -d '{"user":{"domain_id":"d","name":"'"$named"'"}}' "$O/v3.0/OS-USER/users")" 409
check "ShowUser: 200" equals "$(status -H "$T" "$O/v3.0/OS-USER/users/$id")" 200
check "UpdateUser: 200" equals \
  "$(status -H "$T" -X PUT -d '{"user":{"description":"changed"}}' "$O/v3.0/OS-USER/users/$id")" 200
check "UpdateUser: changed" equals "$(u "$O/v3.0/OS-USER/users/$id" | json 'v["user"]["description"]')" changed
check "ShowUserLoginProtect: 200" equals "$(status -H "$T" "$O/v3.0/OS-USER/users/$id/login-protect")" 200
check "KeystoneDeleteUser: 204" equals "$(status -H "$T" -X DELETE "$O/v3/users/$id")" 204
check "afterwards: 404" equals "$(status -H "$T" "$O/v3.0/OS-USER/users/$id")" 404

check "GET /v3: the version of IAM" equals "$(curl -s "$O/v3" | json 'v["version"]["id"]')" v3.6
check "GET /v3/auth/catalog: SWR's address" equals \
  "$(u "$O/v3/auth/catalog" | json '[s["endpoints"][0]["url"] for s in v["catalog"] if s["type"] == "swrv2"][0]')" "$O/v2"
token='{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"test","password":"test","domain":{"name":"test"}}}},"scope":{"project":{"name":"cn-north-4"}}}}'
check "a token comes with the catalog" equals \
  "$(curl -s -H 'Content-Type: application/json' -d "$token" "$O/v3/auth/tokens" | json 'sorted(s["type"] for s in v["token"]["catalog"])')" \
  "['iam', 'identity', 'smn', 'swr', 'swrv2']"

check "unknown path below /v3: IAM's shape" equals "$(u "$O/v3/nothing" | json '(v["error"]["code"], v["error"]["title"])')" \
  "(404, 'Not Found')"
check "unknown path below /v3.0: IAM's flat shape" equals "$(u "$O/v3.0/nothing" | json 'v["error_code"]')" IAM.0004
check "unknown method below /v3: IAM's shape" equals "$(u -X PUT "$O/v3/auth/tokens" | json 'v["error"]["code"]')" 404
check "a query that cannot be decoded: IAM's shape" equals "$(u "$O/v3/users?name=%ff" | json 'v["error"]["code"]')" 400
check "below /v3/manage: the gateway's form" equals "$(u "$O/v3/manage/nothing" | json 'v["error_code"]')" APIGW.0101

# --- strict mode
start_server --swr.auth.mode=strict
admin=$(curl -s -D - -o /dev/null -H 'Content-Type: application/json' -d "$token" "$O/v3/auth/tokens" | tr -d '\r' | sed -n 's/^X-Subject-Token: //p')
T="X-Auth-Token: $admin"
id=$(u -X POST -d '{"user":{"name":"u1","password":"password12345!"}}' "$O/v3/users" | json 'v["user"]["id"]')
own=$(curl -s -D - -o /dev/null -H 'Content-Type: application/json' -d "$(sed 's/"name":"test","password":"test"/"name":"u1","password":"password12345!"/' <<< "$token")" "$O/v3/auth/tokens" | tr -d '\r' | sed -n 's/^X-Subject-Token: //p')
check "a created user signs in" equals "$(status -H "X-Auth-Token: $own" "$H/namespaces")" 200
check "only the administrator creates users" equals \
  "$(status -H "X-Auth-Token: $own" -X POST -d '{"user":{"name":"u2"}}' "$O/v3/users")" 403
u -X POST -d '{"namespace":"acme"}' "$H/namespaces" > "$FAULTS_WORK/iam-organization.json"
check "a permission for the created user" equals \
  "$(status -H "$T" -X POST -d '[{"user_id":"'"$id"'","user_name":"u1","auth":1}]' "$H/namespaces/acme/access")" 201
check "the user is deleted" equals "$(status -H "$T" -X DELETE "$O/v3/users/$id")" 204
check "the user's token has ended" equals "$(status -H "X-Auth-Token: $own" "$H/namespaces")" 401
check "the permission of a deleted user is changed" equals \
  "$(status -H "$T" -X PATCH -d '[{"user_id":"'"$id"'","user_name":"u1","auth":3}]' "$H/namespaces/acme/access")" 201
check "the permission of a deleted user is removed" equals \
  "$(status -H "$T" -X DELETE -d '["'"$id"'"]' "$H/namespaces/acme/access")" 204
stop_server
