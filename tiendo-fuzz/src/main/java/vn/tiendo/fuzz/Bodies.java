package vn.tiendo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Contents: the documented example, and what can be made of it. */
final class Bodies {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEP = 5_000;
    private static final List<String> WILD = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "\"\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":null}",
            "{\"a\":1,\"a\":2}",
            "{",
            "[",
            "{\"by\":",
            "nul",
            "'",
            "\u0000",
            "\ufeff{}",
            "{}{}",
            "{}\n{}",
            "1e999999999",
            "[1e999999999]",
            "{\"by\":1e999999999,\"items\":[{\"province\":\"H09\",\"transparency\":1e999999999}]}",
            "{\"by\":\"a\",\"items\":[{\"province\":\"H09\",\"transparency\":1E-2147483647}]}",
            "{\"by\":\"\\ud800\",\"days\":[]}",
            "{\"by\":\"\\u0000\"}",
            "a,b,c\n\"",
            "\"\n\"",
            "code\n" + ",".repeat(2_000),
            "\r\r\r\n",
            "=cmd()",
            "{\"specversion\":\"1.0\"}",
            "9".repeat(5_000));
    private static final List<String> NUMBERS = List.of(
            "0", "-1", "1e400", "1E-400", "99999999999999999999", "0.1", "-0", "1e2147483648", "9007199254740993");

    private Bodies() {}

    static byte[] wild(Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> "[".repeat(DEEP).getBytes(StandardCharsets.UTF_8);
            case 1 -> "{\"a\":".repeat(DEEP).getBytes(StandardCharsets.UTF_8);
            case 2 -> octets(dice);
            default -> dice.one(WILD).getBytes(StandardCharsets.UTF_8);
        };
    }

    static byte[] of(JsonNode example, Care care, Dice dice) {
        if (care == Care.WILD && dice.percent(50)) {
            return wild(dice);
        }
        String text =
                example.isString() ? table(example.stringValue(), care, dice) : tree(example.deepCopy(), care, dice);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return care == Care.WILD && dice.percent(20) ? cut(bytes, dice) : bytes;
    }

    private static byte[] octets(Dice dice) {
        byte[] octets = new byte[dice.below(300)];
        for (int place = 0; place < octets.length; place++) {
            octets[place] = (byte) dice.below(256);
        }
        return octets;
    }

    private static byte[] cut(byte[] bytes, Dice dice) {
        byte[] cut = Arrays.copyOf(bytes, dice.below(bytes.length + 1));
        if (cut.length > 0) {
            cut[dice.below(cut.length)] = (byte) dice.below(256);
        }
        return cut;
    }

    private static String table(String example, Care care, Dice dice) {
        List<String> lines = new ArrayList<>(example.lines().toList());
        int place = dice.below(lines.size());
        if (care != Care.VALID) {
            List<String> cells = new ArrayList<>(Arrays.asList(lines.get(place).split(",", -1)));
            cells.set(dice.below(cells.size()), cell(care, dice));
            lines.set(place, String.join(",", cells));
        }
        if (dice.percent(20)) {
            lines.add(lines.get(place));
        }
        return String.join(dice.percent(20) ? "\r\n" : "\n", lines) + "\n";
    }

    private static String cell(Care care, Dice dice) {
        String text = care == Care.WILD ? Values.wild(dice) : Values.nearly(dice);
        return dice.percent(50) ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String tree(JsonNode example, Care care, Dice dice) {
        vary(example, dice);
        if (care == Care.VALID) {
            return example.toString();
        }
        bend(example, care, dice);
        String text = example.toString();
        return dice.percent(10) ? text.replaceFirst("\"[^\"]*\"(?=[,}\\]])", dice.one(NUMBERS)) : text;
    }

    /** Another day, and another dossier: still as documented. */
    private static void vary(JsonNode node, Dice dice) {
        node.valueStream().filter(JsonNode::isContainer).forEach(child -> vary(child, dice));
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                String text = object.path(name).asString("");
                if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    object.put(name, Values.day(dice));
                } else if (name.equals("id")) {
                    object.put(name, "f" + dice.below(1_000));
                }
            }
        }
    }

    /** Somewhere in the tree something is missing, of another type, too much or too deep. */
    private static void bend(JsonNode node, Care care, Dice dice) {
        List<JsonNode> inside = node.valueStream().filter(JsonNode::isContainer).toList();
        if (!inside.isEmpty() && dice.percent(60)) {
            bend(dice.one(inside), care, dice);
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = dice.one(List.copyOf(object.propertyNames()));
            switch (dice.below(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(dice.percent(50) ? "extra" : Values.wild(dice), scalar(care, dice));
                default -> object.set(name, scalar(care, dice));
            }
        } else if (node instanceof ArrayNode array) {
            array.add(scalar(care, dice));
        }
    }

    private static JsonNode scalar(Care care, Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.readTree("[{\"a\":[{}]}]");
            case 2 -> JSON.readTree(Boolean.toString(dice.percent(50)));
            case 3 -> JSON.readTree("123456789012345678901234567890");
            case 4 -> JSON.readTree("{}");
            default ->
                JSON.createObjectNode()
                        .put("text", care == Care.WILD ? Values.wild(dice) : Values.nearly(dice))
                        .get("text");
        };
    }
}
