"""A program under test: deletes tags that are not in use, and tries again when the service is busy."""

from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkswr.v2 import DeleteRepoTagRequest, ListRepositoryTagsRequest


def delete(swr, organization, repository, used):
    place = {"namespace": organization, "repository": repository}
    for tag in swr.list_repository_tags(ListRepositoryTagsRequest(**place)).body:
        if tag.tag not in used:
            again(lambda: swr.delete_repo_tag(DeleteRepoTagRequest(tag=tag.tag, **place)))


def again(call, attempts=3):
    for attempt in range(1, attempts + 1):
        try:
            return call()
        except ServiceResponseException as refusal:
            if refusal.status_code != 429 or attempt == attempts:
                raise
