package vn.tiendo.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.fuzz.ApiDocument.Operation;
import vn.tiendo.fuzz.Probe.Header;

/** Makes requests by chance, each from the seed and its number alone. */
final class Requests {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "*/*",
            "text/csv",
            "text/html",
            "application/problem+json",
            "image/png",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "text/csv;q=0.5, application/json;q=0.9",
            "application/json;q=2",
            "nonsense",
            "*/json",
            "text/event-stream",
            "application/xml");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "nonsense",
            "application/x-ndjson",
            "application/cloudevents+json; charset=latin1",
            "application/cloudevents-batch+json");
    private static final int LONG_PATH = 6_000;

    private final List<Operation> operations;
    private final List<String> people;
    private final long seed;

    /** @param people what is sent as {@code Authorization}; nothing where it is empty */
    Requests(List<Operation> operations, List<String> people, long seed) {
        this.people = people;
        this.operations = operations;
        this.seed = seed;
    }

    /** The request of a number: the operations in turn, so that each comes as often as the others. */
    Probe of(long number) {
        Dice dice = new Dice(seed, number);
        Operation operation = operations.get((int) (number % operations.size()));
        Care care = Care.of(dice);
        boolean otherMethod = care == Care.WILD && dice.percent(8);
        Address address = new Address(operation, care, dice);
        String method = otherMethod ? dice.one(METHODS) : operation.method();
        List<Header> headers = address.headers();
        Content content = content(operation, care, dice);
        if (content.type() != null) {
            headers.add(new Header("Content-Type", content.type()));
        }
        accept(care, dice, headers);
        String who = dice.one(people);
        if (!who.isEmpty()) {
            headers.add(new Header("Authorization", who));
        }
        boolean astray = otherMethod || address.astray();
        return new Probe(operation, method, address.text(), headers, content.bytes(), astray);
    }

    private static void accept(Care care, Dice dice, List<Header> headers) {
        if (care == Care.VALID ? dice.percent(20) : dice.percent(50)) {
            headers.add(new Header("Accept", care == Care.VALID ? "*/*" : dice.one(ACCEPTED)));
        }
    }

    /** What is sent, and as what; both null for nothing. */
    private record Content(@Nullable String type, byte @Nullable [] bytes) {}

    private static Content content(Operation operation, Care care, Dice dice) {
        List<Map.Entry<String, JsonNode>> kinds =
                List.copyOf(operation.said().at("/requestBody/content").properties());
        if (kinds.isEmpty()) {
            return care == Care.WILD && dice.percent(10)
                    ? new Content(dice.one(TYPES), Bodies.wild(dice))
                    : new Content(null, null);
        }
        Map.Entry<String, JsonNode> kind = dice.one(kinds);
        boolean wrongType = care != Care.VALID && dice.percent(10);
        byte[] bytes = Bodies.of(kind.getValue().path("example"), care, dice);
        return new Content(wrongType ? dice.one(TYPES) : kind.getKey(), bytes);
    }

    /** Path, query and headers from the documented parameters. */
    private static final class Address {
        private final Operation operation;
        private final Care care;
        private final Dice dice;
        private final List<String> query = new ArrayList<>();
        private final List<Header> headers = new ArrayList<>();
        private String path;
        private boolean astray;

        Address(Operation operation, Care care, Dice dice) {
            this.operation = operation;
            this.care = care;
            this.dice = dice;
            this.path = operation.path();
            operation.parameters().forEach(this::add);
            surprise();
        }

        String text() {
            return query.isEmpty() ? path : path + "?" + String.join("&", query);
        }

        List<Header> headers() {
            return headers;
        }

        boolean astray() {
            return astray;
        }

        private void add(JsonNode reference) {
            JsonNode parameter = operation.document().resolved(reference);
            String link = reference.path("$ref").asString();
            String key = link.substring(link.lastIndexOf('/') + 1);
            String name = parameter.path("name").asString();
            Value value = Values.of(key, parameter.path("schema"), care.ofPart(dice), dice);
            switch (parameter.path("in").asString()) {
                case "path" -> {
                    path = path.replace("{" + name + "}", value.written());
                    astray |= value.leadsAstray();
                }
                case "header" -> header(name, value);
                default -> ask(name, value, parameter.path("required").asBoolean());
            }
        }

        private void ask(String name, Value value, boolean required) {
            if (required ? care == Care.VALID || dice.percent(85) : dice.percent(30)) {
                query.add(name + "=" + value.written());
                if (care != Care.VALID && dice.percent(8)) {
                    query.add(name + "=" + value.written());
                }
            }
        }

        private void header(String name, Value value) {
            if (dice.percent(40) && !value.encoded()) {
                headers.add(
                        new Header(name, value.text().replaceAll("[^ -~]", "").strip()));
            }
        }

        private void surprise() {
            if (care == Care.WILD && dice.percent(15)) {
                query.add(Value.of(Values.wild(dice)).written() + "="
                        + Value.of(Values.wild(dice)).written());
            }
            if (care == Care.WILD && dice.percent(2)) {
                path += "/" + "x".repeat(LONG_PATH + dice.below(LONG_PATH));
                astray = true;
            }
        }
    }
}
