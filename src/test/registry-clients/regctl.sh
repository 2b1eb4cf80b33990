# Sourced by run.
export REGCTL_CONFIG=$work/regctl.json
check 'regctl: plain http' regctl registry set --tls disabled "$registry"
check 'regctl: a wrong password' fails regctl registry login -u "$user" -p wrong "$registry"
# shellcheck disable=SC2046 # the words of the command are its arguments
check 'regctl: login by the command of CreateSecret' regctl registry login $(login_command)
check 'regctl: push of an index' regctl image copy "ocidir://$work/image:multi" "$at:multi"
check 'regctl: its numbers' holds regctl 1 "$size_of_image" 0 multi
check 'regctl: digest' equals "$(regctl image digest "$at:multi")" "$digest_of_image"
check 'regctl: pull of an index' regctl image copy "$at:multi" "ocidir://$work/regctl-pulled:multi"
check 'regctl: the same bytes' same "$work/image/blobs" "$work/regctl-pulled/blobs"
check 'regctl: one pull is one download' holds regctl 1 "$size_of_image" 1 multi

check 'regctl: attach' regctl artifact put --artifact-type application/vnd.example.report --subject "$at:multi" \
  -f "$work/two.json" -m application/json
check 'regctl: referrers' equals \
  "$(regctl artifact list --format '{{range .Descriptors}}{{.ArtifactType}}{{end}}' "$at:multi")" \
  application/vnd.example.report
check 'regctl: an attached artifact is no tag' equals "$(manage GET /repos/regctl | json 'v["num_images"]')" 1
check 'regctl: the management API lists it' \
  equals "$(manage GET /repos/regctl/multi/accessories | json 'v["total"]')" 1
check 'regctl: copy with referrers' regctl image copy --referrers "$at:multi" "$at-copy:multi"
check 'regctl: referrers of the copy' equals \
  "$(regctl artifact list --format '{{len .Descriptors}}' "$at-copy:multi")" 1
check 'regctl: numbers of the copy' holds regctl-copy 1 "$size_of_image" 0 multi
check 'regctl: an index of the user' regctl index create "$at-copy:own" --ref "$at-copy:multi" --platform linux/arm64
check 'regctl: an artifact of its own' regctl artifact put --artifact-type application/vnd.example.notes \
  -f "$work/one.txt" -m text/plain "$at-copy:notes"
check 'regctl: it comes back' equals "$(regctl artifact get "$at-copy:notes")" one
check 'regctl: tag ls' equals "$(regctl tag ls "$at-copy" | sort | xargs)" 'multi notes own'
check 'regctl: an image is changed' regctl image mod "$at:multi" --annotation a=b --create "$at:annotated"
check 'regctl: both are there' equals "$(regctl tag ls "$at" | sort | xargs)" 'annotated multi'
check 'regctl: tag delete' regctl tag delete "$at-copy:own"
check 'regctl: manifest delete' regctl manifest delete --force-tag-dereference "$at-copy:multi"
check 'regctl: what is left' equals "$(regctl tag ls "$at-copy")" notes
check 'regctl: numbers after the deletions' \
  equals "$(manage GET /repos/regctl-copy | json 'v["num_images"]')" 1
check 'regctl: logout' regctl registry logout "$registry"
check 'regctl: private images need a login' fails regctl manifest get "$at:multi"
