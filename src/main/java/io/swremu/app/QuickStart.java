package io.swremu.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
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

    /** What answers with the document, and what it takes for granted: parts that tell the library how to read a type. */
    private static final String DOCUMENT = "openApiResource";

    private static final List<String> PARTS_OF_DOCUMENT =
            List.of("org.springdoc.core.", "org.springdoc.webmvc.core.", "io.swremu.app.openapi.");

    @Bean
    static BeanFactoryPostProcessor onFirstUse() {
        return beans -> {
            // The page of the documentation is resources to Spring, which asks for all of them at once.
            Set<Class<?>> later = new HashSet<>(Set.of(SwaggerIndexTransformer.class));
            List<String> ofDocument = new ArrayList<>();
            for (String name : beans.getBeanDefinitionNames()) {
                var part = beans.getBeanDefinition(name);
                String origin = origin(part);
                if (startsWithAny(origin, ON_FIRST_USE) && !part.isLazyInit()) {
                    part.setLazyInit(true);
                    if (startsWithAny(origin, PARTS_OF_DOCUMENT) && !name.equals(DOCUMENT)) {
                        ofDocument.add(name);
                    }
                }
                if (REPOSITORY.equals(origin)) {
                    later.addAll(roles(part));
                }
            }
            if (!ofDocument.isEmpty() && beans.containsBeanDefinition(DOCUMENT)) {
                dependsOn(beans.getBeanDefinition(DOCUMENT), ofDocument);
            }
            ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new PartsOnFirstUse(later));
            // No bean is defined from here on, so what is found by type can be kept. Spring does so only after the web
            // server has started, with hundreds of searches done by then.
            beans.freezeConfiguration();
        };
    }

    /**
     * The class that a bean comes from: its own, or that of the method which makes it. Once the build has worked out the
     * beans, it is the type of what the method makes; what was set by its class before is kept.
     */
    private static String origin(BeanDefinition part) {
        String type = part instanceof AnnotatedBeanDefinition declared && declared.getFactoryMethodMetadata() != null
                ? declared.getFactoryMethodMetadata().getDeclaringClassName()
                : part.getBeanClassName();
        return type == null ? "" : type;
    }

    private static boolean startsWithAny(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    /** Nobody asks for some of these: they are to be there before the first document is made, as they would at the start. */
    private static void dependsOn(BeanDefinition dependent, List<String> names) {
        var all = new LinkedHashSet<String>();
        if (dependent.getDependsOn() != null) {
            all.addAll(List.of(dependent.getDependsOn()));
        }
        all.addAll(names);
        dependent.setDependsOn(all.toArray(String[]::new));
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
