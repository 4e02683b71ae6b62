package vn.tiendo.query.words;

import java.util.Arrays;
import java.util.Locale;

/** A language in which figures are told: each for itself, not translated word by word. */
public enum Language {
    VI(Locale.of("vi", "VN")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The language of a code.
     *
     * @throws IllegalArgumentException if they are not
     */
    public static Language named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are vi and en"));
    }

    /** Its code of ISO 639. */
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == VI ? EN : VI;
    }

    public Locale locale() {
        return locale;
    }
}
