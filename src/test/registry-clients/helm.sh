# Sourced by run.
export HELM_REGISTRY_CONFIG=$work/helm.json HELM_CACHE_HOME=$work/helm-cache HELM_CONFIG_HOME=$work/helm-config \
  HELM_DATA_HOME=$work/helm-data
chart=$work/chart/helm # the name of a chart is that of its repository
mkdir -p "$chart/templates"
printf 'apiVersion: v2\nname: helm\nversion: 0.1.0\ndescription: A chart for a test\n' > "$chart/Chart.yaml"
printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n' > "$chart/templates/map.yaml"
oci=oci://$registry/$organization

check 'helm: a wrong password' fails helm registry login --plain-http -u "$user" -p wrong "$registry"
# shellcheck disable=SC2046 # the words of the command are its arguments
check 'helm: login by the command of CreateSecret' helm registry login --plain-http $(login_command)
for version in 0.1.0 0.2.0; do
  check "helm: package $version" helm package --version "$version" -d "$work" "$chart"
  check "helm: push $version" helm push --plain-http "$work/helm-$version.tgz" "$oci"
done
size_of_charts=$(manage GET /repos/helm/tags |
  json 'sum({blob["digest"]: blob["size"] for tag in v for manifest in [__import__("json").loads(tag["manifest"])]
    for blob in [manifest["config"], *manifest["layers"]]}.values())')
before=$(manage GET /repos/helm | json 'v["num_download"]') # a push looks at what it has pushed
check 'helm: numbers of two versions' holds helm 2 "$size_of_charts" "$before" 0.1.0 0.2.0
mkdir "$work/helm-pulled"
check 'helm: pull' helm pull --plain-http "$oci/helm" --version 0.1.0 -d "$work/helm-pulled"
check 'helm: the same bytes' same "$work/helm-0.1.0.tgz" "$work/helm-pulled/helm-0.1.0.tgz"
check 'helm: a pull is a download' holds helm 2 "$size_of_charts" $((before + 1)) 0.1.0 0.2.0
check 'helm: the newest version of a range' \
  contains "$(helm show chart --plain-http "$oci/helm" --version '>0.1' 2>&1)" 'version: 0.2.0'
check 'helm: template' contains "$(helm template release --plain-http "$oci/helm" --version 0.2.0 2>&1)" 'name: release'
# Helm has no command that deletes a chart.
check 'helm: a version is deleted by the management API' manage DELETE /repos/helm/tags/0.2.0
check 'helm: it cannot be pulled' fails helm pull --plain-http "$oci/helm" --version 0.2.0 -d "$work/helm-pulled"
check 'helm: one version is left' equals "$(manage GET /repos/helm | json 'v["num_images"]')" 1
check 'helm: logout' helm registry logout "$registry"
check 'helm: private charts need a login' fails helm pull --plain-http "$oci/helm" --version 0.1.0 -d "$work/helm-pulled"
