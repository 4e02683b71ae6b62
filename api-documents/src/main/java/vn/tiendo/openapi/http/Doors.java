package vn.tiendo.openapi.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.access.Rights;
import vn.tiendo.access.Rights.Right;
import vn.tiendo.access.Role;

/** Says of each address who may use it, from the table by which they are let in. */
final class Doors {
    private static final String TOKEN = "token";
    private static final String PROVIDER = "provider";

    private final Rights rights;
    private final String issuer;

    /** @param issuer the address of the OpenID provider, empty where there is none */
    Doors(Rights rights, String issuer) {
        this.rights = rights;
        this.issuer = issuer;
    }

    /** How somebody says who they are. */
    void begin(ObjectNode document) {
        ArrayNode ways = document.putArray("security");
        ways.addObject().putArray(TOKEN);
        if (!issuer.isBlank()) {
            document.withObject("/components/securitySchemes")
                    .putObject(PROVIDER)
                    .put("type", "openIdConnect")
                    .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
            ways.addObject().putArray(PROVIDER);
        }
    }

    /** The statuses of those who are not let in. */
    Set<Integer> say(String method, String path, ObjectNode operation) {
        Optional<Right> row = rowOf(method.equals("HEAD") ? "GET" : method, path);
        if (row.filter(Right::isForEverybody).isPresent()) {
            operation.putArray("security");
            return Set.of(401); // to who sends a token that is none
        }
        ArrayNode roles = operation.putArray("x-roles");
        row.map(Right::roles).orElse(Set.of()).stream()
                .sorted()
                .map(Role::claim)
                .forEach(roles::add);
        return Set.of(401, 403);
    }

    /** The first row that names it, as the door does. */
    private Optional<Right> rowOf(String method, String path) {
        PathContainer address = PathContainer.parsePath(path.replaceAll("[{}]", ""));
        return rights.rows().stream()
                .filter(row ->
                        List.of(method, Rights.ANY_METHOD).contains(row.method().toUpperCase(Locale.ROOT)))
                .filter(row ->
                        PathPatternParser.defaultInstance.parse(row.path()).matches(address))
                .findFirst();
    }
}
