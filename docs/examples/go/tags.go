// Package tags is a program under test.
package tags

import (
	"errors"
	"net/http"
	"slices"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	swr "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

const attempts = 3

// DeleteUnused deletes tags that are not in use, and tries again when the service is busy.
func DeleteUnused(client *swr.SwrClient, organization, repository string, used []string) error {
	list, err := client.ListRepositoryTags(&model.ListRepositoryTagsRequest{Namespace: organization, Repository: repository})
	if err != nil {
		return err
	}
	for _, tag := range *list.Body {
		if slices.Contains(used, tag.Tag) {
			continue
		}
		request := &model.DeleteRepoTagRequest{Namespace: organization, Repository: repository, Tag: tag.Tag}
		if err := again(func() error { _, err := client.DeleteRepoTag(request); return err }); err != nil {
			return err
		}
	}
	return nil
}

func again(call func() error) error {
	var err error
	for range attempts {
		var refusal *sdkerr.ServiceResponseError
		if err = call(); !errors.As(err, &refusal) || refusal.StatusCode != http.StatusTooManyRequests {
			return err
		}
	}
	return err
}
