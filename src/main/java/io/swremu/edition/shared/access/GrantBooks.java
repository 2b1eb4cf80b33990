package io.swremu.edition.shared.access;

import io.swremu.identity.directory.UserDirectory;
import io.swremu.platform.error.ErrorCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two kinds of permission entries, with the codes of each. */
@Configuration(proxyBeanMethods = false)
class GrantBooks {

    @Bean
    GrantBook<NamespaceGrant> namespaceGrantBook(NamespaceGrants grants, UserDirectory users) {
        return new GrantBook<>(
                grants,
                users,
                ErrorCode.NAMESPACE_AUTH_INVALID,
                ErrorCode.NAMESPACE_GRANT_EXISTS,
                ErrorCode.NAMESPACE_GRANT_NOT_FOUND);
    }

    @Bean
    GrantBook<RepositoryGrant> repositoryGrantBook(RepositoryGrants grants, UserDirectory users) {
        return new GrantBook<>(
                grants,
                users,
                ErrorCode.REPOSITORY_AUTH_INVALID,
                ErrorCode.PERMISSION_EXISTS,
                ErrorCode.PERMISSION_NOT_FOUND);
    }
}
