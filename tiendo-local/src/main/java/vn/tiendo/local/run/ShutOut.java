package vn.tiendo.local.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps from an application the auto-configurations of libraries that are on the shared class path for another one
 * only, so that it has the same beans here as alone. Their prefixes are in the setting {@code tiendo.shut-out}.
 */
final class ShutOut implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String SETTING = "tiendo.shut-out";

    private List<String> prefixes = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        prefixes = Binder.get(environment)
                .bind(SETTING, Bindable.listOf(String.class))
                .orElse(List.of());
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] admitted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            admitted[i] = isAdmitted(names[i]);
        }
        return admitted;
    }

    /** A name is null where another filter has ruled it out already. */
    private boolean isAdmitted(@Nullable String name) {
        return name == null || prefixes.stream().noneMatch(name::startsWith);
    }
}
