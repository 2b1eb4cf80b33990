package example;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.DeleteRepoTagRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRepositoryTagsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowReposTagResp;
import java.util.Set;

/** Deletes tags that are not in use, and tries again when the service is busy. */
public class UnusedTags {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ATTEMPTS = 3;

    private final SwrClient swr;

    public UnusedTags(SwrClient swr) {
        this.swr = swr;
    }

    /** Deletes all tags of a repository but those that are used. */
    public void delete(String organization, String repository, Set<String> used) {
        var list = new ListRepositoryTagsRequest().withNamespace(organization).withRepository(repository);
        swr.listRepositoryTags(list).getBody().stream()
                .map(ShowReposTagResp::getTag)
                .filter(tag -> !used.contains(tag))
                .forEach(tag -> deleteTag(new DeleteRepoTagRequest()
                        .withNamespace(organization)
                        .withRepository(repository)
                        .withTag(tag)));
    }

    private void deleteTag(DeleteRepoTagRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                swr.deleteRepoTag(request);
                return;
            } catch (ServiceResponseException refusal) {
                if (refusal.getHttpStatusCode() != TOO_MANY_REQUESTS || attempt == ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }
}
