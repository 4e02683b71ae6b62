package vn.tiendo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who may use which address of an application at all. What is told of it, or may be done, is then limited to their units. An
 * address that no row names is for nobody.
 */
public record Rights(List<Right> rows) {
    /** All methods. */
    public static final String ANY_METHOD = "*";

    /**
     * One row.
     *
     * @param method {@code GET}, which stands for {@code HEAD} too; {@link #ANY_METHOD} for all
     * @param path with {@code {name}} for one part of it and {@code /**} for all below
     * @param roles of which one is needed; none: for everybody, known or not
     */
    public record Right(String method, String path, Set<Role> roles) {
        public Right {
            roles = Set.copyOf(roles);
        }

        /** Whether nobody is asked who they are. */
        public boolean isForEverybody() {
            return roles.isEmpty();
        }
    }

    public Rights {
        rows = List.copyOf(rows);
    }

    /** Rows one after another, of which the first that names an address holds. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects rows. */
    public static final class Builder {
        private final List<Right> rows = new ArrayList<>();

        private Builder() {}

        /** Reading is for these. */
        public Builder read(String path, Role... roles) {
            return row("GET", path, roles);
        }

        /** A method is for these. */
        public Builder row(String method, String path, Role... roles) {
            if (roles.length == 0) {
                throw new IllegalArgumentException(path + " is for nobody; leave it out");
            }
            rows.add(new Right(method, path, Set.of(roles)));
            return this;
        }

        /** Reading is for everybody, known or not: health, assets. */
        public Builder open(String path) {
            rows.add(new Right("GET", path, Set.of()));
            return this;
        }

        /** All of them. */
        public Rights build() {
            return new Rights(rows);
        }
    }
}
