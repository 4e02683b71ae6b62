package vn.tiendo.query.alert.http;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.Secret;
import vn.tiendo.query.alert.Subscription;
import vn.tiendo.query.alert.WebhookAddress;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.words.Language;

/**
 * A subscription as it is sent: with {@code url} and {@code secret} for a webhook, or {@code email} and {@code language}
 * for a digest.
 *
 * @param by who answers for it, null where it does not say
 */
record SubscriptionContent(
        Subscription subscription,
        @Nullable String by,
        @Nullable String reason) {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final Set<String> FIELDS =
            Set.of("by", "reason", "unit", "kinds", "url", "secret", "email", "language");
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 512;

    /**
     * Reads it.
     *
     * @param kept the one that it is put in the place of: its secret stays where none is sent
     */
    static SubscriptionContent read(String id, JsonNode object, Optional<Subscription> kept) {
        Reading reading = new Reading(object, new Faults());
        AgencyCode unit = reading.required("unit", AgencyCode::of);
        Set<AlertKind> kinds = reading.kinds();
        Channel channel = reading.channel(kept);
        String by = reading.optional("by", text -> plain(text, LONGEST_NAME));
        String reason = reading.optional("reason", text -> plain(text, LONGEST_REASON));
        reading.end();
        return new SubscriptionContent(
                new Subscription(id, Objects.requireNonNull(unit), kinds, Objects.requireNonNull(channel)), by, reason);
    }

    static String email(String text) {
        if (!EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException("the e-mail address of an office is meant here");
        }
        return text;
    }

    static String plain(String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("1 to " + longest + " characters, none of them a control character");
        }
        return text.strip();
    }

    /** Field by field; what is wrong is gathered. */
    private record Reading(JsonNode object, Faults faults) {
        private @Nullable JsonNode field(String name) {
            JsonNode value = object.get(name);
            return value == null || value.isNull() ? null : value;
        }

        private <T> @Nullable T optional(String name, Function<String, T> parse) {
            JsonNode value = field(name);
            return value == null ? null : parsed("/" + name, value, parse);
        }

        private <T> @Nullable T required(String name, Function<String, T> parse) {
            if (field(name) == null) {
                faults.at("/" + name, Code.MISSING_FIELD, "\"" + name + "\" is missing");
            }
            return optional(name, parse);
        }

        private <T> @Nullable T parsed(String pointer, JsonNode value, Function<String, T> parse) {
            try {
                if (!value.isString()) {
                    throw new IllegalArgumentException("a text in quotation marks is meant here");
                }
                return parse.apply(value.asString());
            } catch (IllegalArgumentException e) {
                faults.at(pointer, Code.INVALID_VALUE, String.valueOf(e.getMessage()));
                return null;
            }
        }

        /** All where none are named. */
        private Set<AlertKind> kinds() {
            JsonNode list = field("kinds");
            if (list == null) {
                return EnumSet.allOf(AlertKind.class);
            }
            Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
            for (int i = 0; i < list.size() && list.isArray(); i++) {
                AlertKind kind = parsed("/kinds/" + i, list.get(i), AlertKind::named);
                if (kind != null) {
                    kinds.add(kind);
                }
            }
            if (kinds.isEmpty()) {
                faults.at("/kinds", Code.INVALID_VALUE, "a list of at least one kind is meant here");
            }
            return kinds;
        }

        private @Nullable Channel channel(Optional<Subscription> kept) {
            boolean posted = field("url") != null;
            if (posted == (field("email") != null)) {
                faults.at("", Code.CONTRADICTION, "either \"url\" or \"email\" says where alerts go");
                return null;
            }
            return posted ? webhook(kept) : digest();
        }

        private @Nullable Channel webhook(Optional<Subscription> kept) {
            var url = required("url", WebhookAddress::parse);
            Secret known = kept.map(Subscription::channel)
                    .filter(Channel.Webhook.class::isInstance)
                    .map(channel -> ((Channel.Webhook) channel).secret())
                    .orElse(null);
            Secret secret = known == null ? required("secret", Secret::new) : optional("secret", Secret::new);
            Secret used = secret == null ? known : secret;
            return url == null || used == null ? null : new Channel.Webhook(url, used);
        }

        private @Nullable Channel digest() {
            String address = required("email", SubscriptionContent::email);
            Language language = required("language", Language::named);
            return address == null || language == null ? null : new Channel.Digest(address, language);
        }

        private void end() {
            object.propertyNames().stream()
                    .filter(name -> !FIELDS.contains(name))
                    .forEach(name -> faults.at("/" + name, Code.UNKNOWN_FIELD, "there is no such field here"));
            faults.refuse();
        }
    }

    /** Reads an identifier. */
    static String id(String text) {
        return Question.parsed("id", text, given -> {
            if (!given.matches("[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException("1 to 64 letters, digits, dots, underscores and hyphens");
            }
            return given;
        });
    }
}
