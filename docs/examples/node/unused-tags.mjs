import sdk from '@huaweicloud/huaweicloud-sdk-swr';

/** A program under test: deletes tags that are not in use, and tries again when the service is busy. */
export async function deleteUnusedTags(swr, organization, repository, used) {
  const list = await swr.listRepositoryTags(
    new sdk.ListRepositoryTagsRequest().withNamespace(organization).withRepository(repository));
  for (const { Tag: tag } of list) {
    if (!used.includes(tag)) {
      const request = new sdk.DeleteRepoTagRequest().withNamespace(organization).withRepository(repository).withTag(tag);
      await again(() => swr.deleteRepoTag(request));
    }
  }
}

async function again(call, attempts = 3) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (refusal) {
      if (refusal.httpStatusCode !== 429 || attempt === attempts) {
        throw refusal;
      }
    }
  }
}
