# Sourced by run.
check 'crane: without a login' fails crane ls "$at"
# shellcheck disable=SC2046 # the words of the command are its arguments
check 'crane: login by the command of CreateSecret' crane auth login $(login_command)
check 'crane: push of an index' crane push "$work/image" "$at:multi"
check 'crane: its numbers' holds crane 1 "$size_of_image" 0 multi
check 'crane: digest' equals "$(crane digest "$at:multi")" "$digest_of_image"
check 'crane: all of it is there' crane validate --remote "$at:multi"
before=$(manage GET /repos/crane | json 'v["num_download"]')
check 'crane: pull of an index' crane pull --format oci "$at:multi" "$work/crane-pulled"
check 'crane: the same bytes' same "$work/image/blobs" "$work/crane-pulled/blobs"
check 'crane: one pull is one download' holds crane 1 "$size_of_image" $((before + 1)) multi
size_of_amd64=$(crane manifest --platform linux/amd64 "$at:multi" | size_of_manifest)

check 'crane: copy of one platform' crane copy --platform linux/amd64 "$at:multi" "$at-copy:amd64"
check 'crane: numbers of the copy' holds crane-copy 1 "$size_of_amd64" 0 amd64
check 'crane: pull of an image' crane pull "$at-copy:amd64" "$work/amd64.tar"
check 'crane: numbers after it' holds crane-copy 1 "$size_of_amd64" 1 amd64
check 'crane: push of a tarball' crane push "$work/amd64.tar" "$at-copy:tarball"
check 'crane: one more layer' crane append -b "$at-copy:amd64" -f "$work/amd64.tar" -t "$at-copy:appended"
check 'crane: another label' crane mutate "$at-copy:amd64" --label a=b -t "$at-copy:labelled"
check 'crane: another tag' crane tag "$at:multi" other
check 'crane: two tags share their bytes' \
  equals "$(manage GET /repos/crane | json 'v["num_images"], v["size"]')" "(2, $size_of_image)"
check 'crane: an index of one platform' crane index filter "$at:multi" --platform linux/amd64 -t "$at:filtered"
check 'crane: ls' equals "$(crane ls "$at" | sort | xargs)" 'filtered multi other'
check 'crane: ls of the copies' equals "$(crane ls "$at-copy" | sort | xargs)" 'amd64 appended labelled tarball'
for tag in appended labelled tarball; do
  check "crane: delete of $tag" crane delete "$at-copy:$tag"
done
check 'crane: numbers after the deletions' \
  equals "$(manage GET /repos/crane-copy | json 'v["num_images"], v["size"]')" "(1, $size_of_amd64)"
check 'crane: delete of the last tag' crane delete "$at-copy:amd64"
check 'crane: nothing is left' \
  equals "$(manage GET /repos/crane-copy | json 'v["num_images"], v["size"]')" "(0, 0)"
check 'crane: logout' crane auth logout "$registry"
check 'crane: private images need a login' fails crane pull "$at:multi" "$work/nothing.tar"
