package vn.tiendo.query.dashboard.http;

import java.util.Locale;
import vn.tiendo.query.words.Language;

/** Who looks at a page: in which language, and by which light. */
record Reader(Language language, Theme theme) {
    /** Dark and light are designed apart; without a choice the reader's system decides. */
    enum Theme {
        AUTO,
        LIGHT,
        DARK;

        static Theme named(String word) {
            return switch (word) {
                case "auto" -> AUTO;
                case "light" -> LIGHT;
                case "dark" -> DARK;
                default -> throw new IllegalArgumentException("there are auto, light and dark");
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Theme next() {
            return switch (this) {
                case AUTO -> DARK;
                case DARK -> LIGHT;
                case LIGHT -> AUTO;
            };
        }
    }
}
