package vn.tiendo.query.dashboard.http;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.alert.AlertSwitches;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.Secret;
import vn.tiendo.query.alert.Subscription;
import vn.tiendo.query.alert.Subscriptions;
import vn.tiendo.query.alert.WebhookAddress;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.words.Language;

/** Takes the form in which kinds are switched, and somebody subscribes or does not any more. */
record AlertsForm(AlertSwitches switches, Subscriptions subscriptions, Clock clock) {
    private static final String MAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+";

    /** What is done. */
    enum Act {
        SWITCH,
        SUBSCRIBE,
        REMOVE
    }

    /** How a kind is to be. */
    enum State {
        ON,
        OFF,
        AS_ABOVE
    }

    /** Does it; empty where nothing could be done, and the form says why. */
    Optional<Outcome> take(AgencyCode unit, Form form) {
        Act act = form.choice("act", Question.oneOf(Act.class));
        String by = form.by();
        String why = form.why();
        return act == null
                ? Optional.empty()
                : switch (act) {
                    case SWITCH -> switched(unit, form, by, why);
                    case SUBSCRIBE -> subscribed(unit, form, by, why);
                    case REMOVE -> removed(unit, form, by, why);
                };
    }

    private Optional<Outcome> switched(AgencyCode unit, Form form, String by, String why) {
        AlertKind kind = form.choice("alertKind", AlertKind::named);
        State state = form.choice("alertState", Question.oneOf(State.class));
        if (form.isWrong() || kind == null || state == null) {
            return Optional.empty();
        }
        switches.put(unit, kind, state == State.AS_ABOVE ? null : Boolean.valueOf(state == State.ON), by, why);
        return done("switched");
    }

    private Optional<Outcome> subscribed(AgencyCode unit, Form form, String by, String why) {
        String id = form.choice("subscription", AlertsForm::identifier);
        Channel channel = channel(form);
        if (form.isWrong() || id == null || channel == null) {
            return Optional.empty();
        }
        try {
            subscriptions.put(
                    new Subscription(id, unit, EnumSet.allOf(AlertKind.class), channel), by, why, clock.instant());
            return done("subscribed");
        } catch (Refusal _) {
            form.wrong("subscription", "form.subscription.taken");
            return Optional.empty();
        }
    }

    private static @Nullable Channel channel(Form form) {
        String to = form.value("to");
        if (to.matches(MAIL)) {
            Language language = form.choice("mailLanguage", Language::named);
            return language == null ? null : new Channel.Digest(to, language);
        }
        var url = form.choice("to", WebhookAddress::parse);
        Secret secret = form.choice("secret", Secret::new);
        return url == null || secret == null ? null : new Channel.Webhook(url, secret);
    }

    private static String identifier(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("1 to 64 letters, digits, dots, underscores and hyphens");
        }
        return text;
    }

    private Optional<Outcome> removed(AgencyCode unit, Form form, String by, String why) {
        String id = form.choice("subscriber", AlertsForm::identifier);
        boolean known = id != null
                && subscriptions
                        .find(id)
                        .filter(kept -> kept.subscription().unit().isWithin(unit))
                        .isPresent();
        if (!known) {
            form.wrong("subscriber", "form.missing.subscriber");
        }
        if (form.isWrong() || id == null) {
            return Optional.empty();
        }
        subscriptions.remove(id, by, why);
        return done("unsubscribed");
    }

    private static Optional<Outcome> done(String what) {
        return Optional.of(new Outcome(Map.of(what, 1), Map.of()));
    }
}
