package vn.tiendo.query.alert.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.DecidedAlert;
import vn.tiendo.query.alert.Digests.Due;
import vn.tiendo.query.alert.Digests.Some;
import vn.tiendo.query.progress.UnitProgress;

/** What a digest says: the same as plain text and as simple HTML. */
final class DigestText {
    private final DigestWords words;
    private final List<Line> lines = new ArrayList<>();
    private final String subject;

    /** @param address of it, null where it leads nowhere */
    private record Line(Kind kind, String text, @Nullable String address) {}

    private enum Kind {
        HEADING,
        SENTENCE,
        ITEM
    }

    /**
     * A digest.
     *
     * @param digest in whose language it is
     * @param name of the unit
     * @param progress how it stands this morning, of what was received this year
     * @param base where readers find the pages, without a slash at the end
     */
    DigestText(Due due, Channel.Digest digest, String name, UnitProgress progress, List<Some> alerts, String base) {
        words = new DigestWords(digest.language());
        subject = words.say("subject", name, words.day(due.day()));
        add(Kind.HEADING, subject, null);
        add(Kind.SENTENCE, rate(progress), null);
        String queue = base + "/units/" + due.subscription().unit();
        add(Kind.SENTENCE, words.say("queue"), queue);
        for (AlertKind kind : AlertKind.values()) {
            alerts.stream().filter(some -> some.kind() == kind).forEach(some -> add(some, base));
        }
        if (alerts.isEmpty()) {
            add(Kind.SENTENCE, words.say("nothing"), null);
        }
        add(Kind.SENTENCE, words.say("why"), queue + "/alerts");
    }

    private void add(Kind kind, String text, @Nullable String address) {
        lines.add(new Line(kind, text, address));
    }

    private String rate(UnitProgress progress) {
        return progress.onTimeRate()
                .map(rate -> words.say(
                        "rate",
                        words.percent(rate.toPlainString()),
                        words.number(progress.counts().onTime()),
                        words.number(progress.counts().received()),
                        words.number(progress.counts().late())))
                .orElseGet(() -> words.say("noData"));
    }

    private void add(Some some, String base) {
        add(Kind.HEADING, words.count(some.kind().name(), some.count()), null);
        some.first().forEach(alert -> add(Kind.ITEM, text(alert), address(alert, base)));
        long more = some.count() - some.first().size();
        if (more > 0) {
            add(Kind.ITEM, words.count("more", more), null);
        }
    }

    private String text(DecidedAlert decided) {
        return switch (decided.alert()) {
            case Alert.DueInThreeDays due -> words.say("due", due.dossier().value(), words.day(due.due()));
            case Alert.DueToday due -> words.say("due", due.dossier().value(), words.day(due.due()));
            case Alert.BecameLate late -> words.say("since", late.dossier().value(), words.day(late.since()));
            case Alert.BackInTerm back -> words.say("since", back.dossier().value(), words.day(back.since()));
            case Alert.IndexDropped index -> points(index.before(), index.score());
            case Alert.IndexFellThreeDays index -> points(index.before(), index.score());
            case Alert.UnitBelow70 unit ->
                words.say("since", unit.unit().value(), words.day(unit.asOf())) + ": "
                        + words.percent(unit.onTimeRate());
            case Alert.UnitBelow50 unit ->
                words.say("since", unit.unit().value(), words.day(unit.asOf())) + ": "
                        + words.percent(unit.onTimeRate());
        };
    }

    private String points(String before, String after) {
        return words.say("points", words.exactPoints(before), words.exactPoints(after));
    }

    private static String address(DecidedAlert decided, String base) {
        return switch (decided.alert()) {
            case Alert.OfDossier dossier -> base + "/dossiers/" + dossier.dossier();
            case Alert.OfFigures figures -> base + "/units/" + figures.unit();
        };
    }

    String subject() {
        return subject;
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> {
            text.append(line.kind() == Kind.HEADING ? "\n" : line.kind() == Kind.ITEM ? "  - " : "");
            text.append(line.text());
            text.append(line.address() == null ? "\n" : "\n    " + line.address() + "\n");
        });
        return text.toString().strip() + "\n";
    }

    String html() {
        StringBuilder text =
                new StringBuilder("<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"></head><body>"
                        .formatted(words.language().code()));
        lines.forEach(line -> text.append(html(line)));
        return text.append("</body></html>").toString();
    }

    private static String html(Line line) {
        String inner = escaped(line.text());
        String linked =
                line.address() == null ? inner : "<a href=\"%s\">%s</a>".formatted(escaped(line.address()), inner);
        return switch (line.kind()) {
            case HEADING -> "<h2>%s</h2>".formatted(linked);
            case SENTENCE -> "<p>%s</p>".formatted(linked);
            case ITEM -> "<p>&#8226; %s</p>".formatted(linked);
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
