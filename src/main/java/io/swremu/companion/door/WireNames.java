package io.swremu.companion.door;

import io.swremu.companion.api.Companion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/** Writes the names of this API in snake case. Its types say so themselves nowhere, since they know no library. */
@Component
class WireNames extends SimpleModule {
    private static final long serialVersionUID = 1L;

    @Override
    public void setupModule(SetupContext mapper) {
        super.setupModule(mapper);
        mapper.appendAnnotationIntrospector(new SnakeCase());
    }

    private static final class SnakeCase extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            return isOurs(type) ? PropertyNamingStrategies.SnakeCaseStrategy.class : null;
        }

        @Override
        public @Nullable Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            return isOurs(type) ? EnumNamingStrategies.SnakeCaseStrategy.class : null;
        }

        private static boolean isOurs(AnnotatedClass type) {
            return type.getRawType().getPackage() == Companion.class.getPackage();
        }
    }
}
