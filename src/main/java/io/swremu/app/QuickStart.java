package io.swremu.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/** Takes out of the way of the first request what it does not need. */
@Configuration(proxyBeanMethods = false)
class QuickStart {
    private static final String REPOSITORY = "org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean";

    /** The document and its page are made when somebody looks at them, and a repository when somebody asks it. */
    private static final List<String> ON_FIRST_USE =
            List.of("org.springdoc.", "io.swagger.", "io.swremu.app.openapi.", REPOSITORY);

    @Bean
    static BeanFactoryPostProcessor onFirstUse() {
        return beans -> {
            // The page of the documentation is resources to Spring, which asks for all of them at once.
            Set<Class<?>> later = new HashSet<>(Set.of(SwaggerIndexTransformer.class));
            for (String name : beans.getBeanDefinitionNames()) {
                var part = beans.getBeanDefinition(name);
                String type = part.getBeanClassName();
                if (type != null && ON_FIRST_USE.stream().anyMatch(type::startsWith)) {
                    part.setLazyInit(true);
                }
                if (REPOSITORY.equals(type)) {
                    later.addAll(roles(part));
                }
            }
            ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new PartsOnFirstUse(later));
            // No bean is defined from here on, so what is found by type can be kept. Spring does so only after the web
            // server has started, with hundreds of searches done by then.
            beans.freezeConfiguration();
        };
    }

    /** A repository's interface and what that extends, such as a port of another package. */
    private static Set<Class<?>> roles(BeanDefinition repository) {
        Set<Class<?>> roles = new HashSet<>();
        Class<?> type = repository.getResolvableType().getGeneric(0).resolve();
        if (type != null) {
            roles.add(type);
            roles.addAll(List.of(type.getInterfaces()));
        }
        return roles;
    }

    /**
     * Whoever needs a repository, or the page, gets one that asks for the real one at its first use: until then Hibernate can
     * boot in the background.
     */
    private static final class PartsOnFirstUse extends ContextAnnotationAutowireCandidateResolver {
        private final Set<Class<?>> later;

        PartsOnFirstUse(Set<Class<?>> later) {
            this.later = later;
        }

        @Override
        protected boolean isLazy(DependencyDescriptor wanted) {
            return later.contains(wanted.getDependencyType()) || super.isLazy(wanted);
        }
    }
}
