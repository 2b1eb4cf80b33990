package io.swremu.app;

import java.util.Arrays;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.ProxyTransactionManagementConfiguration;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/**
 * Transactions of services, as Spring makes them, but looked for only where they can be: of some 600 beans that a start has
 * to look at, 40 have one.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TransactionConfiguration extends ProxyTransactionManagementConfiguration {

    @Bean("org.springframework.aop.config.internalAutoProxyCreator")
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static InfrastructureAdvisorAutoProxyCreator proxies() {
        var proxies = new InfrastructureAdvisorAutoProxyCreator();
        proxies.setProxyTargetClass(true);
        proxies.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return proxies;
    }

    @Override
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    public TransactionAttributeSource transactionAttributeSource() {
        return new AnnotationTransactionAttributeSource(false) {
            @Override
            public boolean isCandidateClass(Class<?> type) {
                return type.getName().startsWith("io.swremu.") && isTransactional(type);
            }
        };
    }

    /** Asks Java itself, which is quicker than Spring's search for annotations in all their forms; ours are as they stand. */
    private static boolean isTransactional(Class<?> type) {
        return type.isAnnotationPresent(Transactional.class)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(Transactional.class));
    }
}
