# Sourced by run.
oras_() { command oras "$@" --registry-config "$work/oras.json"; } # a login of its own
http=--plain-http
check 'oras: a wrong password' fails oras_ login $http -u "$user" -p wrong "$registry"
# shellcheck disable=SC2046 # the words of the command are its arguments
check 'oras: login by the command of CreateSecret' oras_ login $http $(login_command)
cd "$work"
check 'oras: push of files' oras_ push $http --artifact-type application/vnd.example.files \
  "$at:v1" one.txt:text/plain two.json:application/json
size_of_files=$(manage GET /repos/oras/tags/v1 | json 'v["manifest"]' | size_of_manifest)
check 'oras: numbers of the files' holds oras 1 "$size_of_files" 0 v1
mkdir "$work/oras-pulled"
check 'oras: pull' oras_ pull $http -o "$work/oras-pulled" "$at:v1"
check 'oras: the same text' same one.txt oras-pulled/one.txt
check 'oras: the same JSON' same two.json oras-pulled/two.json
check 'oras: a pull is a download' holds oras 1 "$size_of_files" 1 v1

check 'oras: attach' oras_ attach $http --artifact-type application/vnd.example.report "$at:v1" two.json:application/json
check 'oras: attach to what is attached' oras_ attach $http --artifact-type application/vnd.example.signature \
  "$at@$(oras_ discover $http --format json "$at:v1" | json 'v["referrers"][0]["digest"]')" one.txt:text/plain
check 'oras: discover' equals \
  "$(oras_ discover $http --format json "$at:v1" | json '[r["artifactType"] for r in v["referrers"]]')" \
  "['application/vnd.example.report']"
check 'oras: the management API lists it' equals "$(manage GET /repos/oras/v1/accessories | json 'v["total"]')" 1
check 'oras: what is attached has no tag' equals "$(manage GET /repos/oras | json 'v["num_images"]')" 1
check 'oras: copy with all that is attached' oras cp --from-plain-http --to-plain-http \
  --from-registry-config "$work/oras.json" --to-registry-config "$work/oras.json" -r "$at:v1" "$at-copy:v1"
check 'oras: numbers of the copy' \
  equals "$(manage GET /repos/oras-copy | json 'v["num_images"], v["size"]')" "(1, $size_of_files)"
check 'oras: discover in the copy' equals \
  "$(oras_ discover $http --format json --depth 2 "$at-copy:v1" |
    json '[(r["artifactType"], len(r["referrers"])) for r in v["referrers"]]')" \
  "[('application/vnd.example.report', 1)]"

check 'oras: tag' oras_ tag $http "$at:v1" v2 latest
check 'oras: repo tags' equals "$(oras_ repo tags $http "$at" | sort | xargs)" 'latest v1 v2'
check 'oras: push of another' oras_ push $http --artifact-type application/vnd.example.files "$at:v3" one.txt:text/plain
check 'oras: an index' oras_ manifest index create $http "$at:all" v1 v3
check 'oras: its manifests' equals "$(oras_ manifest fetch $http "$at:all" | json 'len(v["manifests"])')" 2
check 'oras: an index counts the bytes of both, once' \
  equals "$(manage GET /repos/oras | json 'v["num_images"], v["size"]')" "(5, $size_of_files)"
check 'oras: delete of the copy' oras_ manifest delete $http --force "$at-copy:v1"
check 'oras: nothing is left' \
  equals "$(manage GET /repos/oras-copy | json 'v["num_images"], v["size"]')" "(0, 0)"
check 'oras: logout' oras_ logout "$registry"
check 'oras: private artifacts need a login' fails oras_ pull $http -o "$work/nothing" "$at:v1"
cd "$OLDPWD"
