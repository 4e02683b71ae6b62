package vn.tiendo.tests.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names in an expression of PromQL. It is no parser: it tells metrics from labels, functions and words by what
 * stands beside them, and refuses a word that it cannot place. {@code promtool check rules} is the parser.
 *
 * @param selectors the metrics that are asked for
 * @param grouping the labels after {@code by}, {@code on} and their like
 */
record Expression(List<Selector> selectors, Set<String> grouping) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|\"(?:[^\"\\\\]|\\\\.)*\"|\\d[\\w.]*|[a-zA-Z_:][a-zA-Z0-9_:]*|=~|!~|!=|==|>=|<=|[-+*/%^<>=(){}\\[\\],:]");
    private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "absent",
            "avg",
            "avg_over_time",
            "clamp_min",
            "count",
            "day_of_week",
            "delta",
            "deriv",
            "histogram_quantile",
            "hour",
            "increase",
            "max",
            "max_over_time",
            "min",
            "min_over_time",
            "rate",
            "sum",
            "time",
            "topk",
            "vector");

    /**
     * A metric and what its labels must be.
     *
     * @param labels all labels that are named
     * @param equal those that must have one value, with it
     */
    record Selector(String metric, Set<String> labels, Map<String, String> equal) {}

    /** @throws IllegalArgumentException if something in it cannot be placed, naming it */
    static Expression read(String text) {
        return new Reading(tokens(text.replaceAll("\\$__(rate_)?interval", "5m"))).expression();
    }

    private static List<String> tokens(String text) {
        String left = TOKEN.matcher(text).replaceAll("");
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("cannot read \"%s\" of %s".formatted(left, text));
        }
        return TOKEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.isBlank())
                .toList();
    }

    private static final class Reading {
        private final List<String> tokens;
        private final List<Selector> selectors = new ArrayList<>();
        private final Set<String> grouping = new HashSet<>();
        private int at;

        Reading(List<String> tokens) {
            this.tokens = tokens;
        }

        Expression expression() {
            while (at < tokens.size()) {
                String token = tokens.get(at++);
                if (GROUPING.contains(token)) {
                    group();
                } else if (isName(token) && !WORDS.contains(token)) {
                    named(token);
                } else if (token.equals("[")) {
                    skipTo("]");
                }
            }
            return new Expression(selectors, grouping);
        }

        private static boolean isName(String token) {
            return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
        }

        private boolean isNext(String token) {
            return at < tokens.size() && tokens.get(at).equals(token);
        }

        private void named(String name) {
            boolean function = isNext("(") || isNext("by") || isNext("without");
            if (function && FUNCTIONS.contains(name)) {
                return;
            }
            if (isNext("(")) {
                throw new IllegalArgumentException("the function " + name + " is not known here");
            }
            Map<String, String> equal = new HashMap<>();
            selectors.add(new Selector(name, isNext("{") ? matchers(equal) : Set.of(), equal));
        }

        private Set<String> matchers(Map<String, String> equal) {
            Set<String> labels = new HashSet<>();
            for (at++; !isNext("}"); at++) {
                if (isName(tokens.get(at))) {
                    labels.add(tokens.get(at));
                    if (tokens.get(at + 1).equals("=")) {
                        String value = tokens.get(at + 2);
                        equal.put(tokens.get(at), value.substring(1, value.length() - 1));
                    }
                    at += 2;
                }
            }
            at++;
            return labels;
        }

        private void group() {
            if (isNext("(")) {
                for (at++; !isNext(")"); at++) {
                    if (!isNext(",")) {
                        grouping.add(tokens.get(at));
                    }
                }
                at++;
            }
        }

        private void skipTo(String end) {
            while (!tokens.get(at++).equals(end)) {}
        }
    }
}
