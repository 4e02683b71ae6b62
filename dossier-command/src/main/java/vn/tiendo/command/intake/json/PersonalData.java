package vn.tiendo.command.intake.json;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises what is likely to be data of a person, by the name of a field or in free text. None is needed to count, so
 * none is taken (project choice; Decree 13/2023/NĐ-CP on personal data). A guess on the safe side: what it flags is
 * refused anyway or was never meant to be there.
 */
final class PersonalData {
    /** Parts of names, without diacritics and separators, Vietnamese and English. */
    private static final List<String> PARTS = List.of(
            "name",
            "hoten",
            "phone",
            "mobile",
            "dienthoai",
            "sdt",
            "email",
            "address",
            "diachi",
            "cccd",
            "cmnd",
            "cancuoc",
            "citizen",
            "congdan",
            "identity",
            "idcard",
            "idnumber",
            "passport",
            "hochieu",
            "birth",
            "ngaysinh",
            "gender",
            "gioitinh",
            "papers",
            "giayto",
            "attachment",
            "dinhkem",
            "applicant",
            "nguoinop",
            "chuhoso",
            "contact",
            "lienhe",
            "taxcode",
            "masothue",
            "signature",
            "photo");
    /** Whole names that are too short to look for within others. */
    private static final Set<String> WHOLE =
            Set.of("ten", "ho", "dob", "tel", "mail", "sex", "zalo", "owner", "person");

    private static final Pattern MARKS_AND_SEPARATORS = Pattern.compile("[^a-z0-9]");
    /** May stand in a text, and looks like a phone number: {@code H09.12-231002-0041}. */
    private static final Pattern DOSSIER_CODE =
            Pattern.compile("(?=[^-]*[A-Za-z])[A-Za-z0-9.]{1,64}-\\d{6}-\\d{4,7}(?!\\d)");

    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");
    /** 10 or 11 digits from 0, or from 84 in its place; a mobile number has 10, a landline 11. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("(?<!\\d)(?:\\+?84|0)(?:[ .()-]{0,2}\\d){9,10}(?!\\d)");
    /** The number of a citizen's card has 12 digits. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){11}(?!\\d)");

    private static final int CARD_DIGITS = 12;

    private PersonalData() {}

    /** Whether a field of that name seems made for personal data. */
    static boolean isNamedBy(String name) {
        String plain = plain(name);
        return WHOLE.contains(plain) || PARTS.stream().anyMatch(plain::contains);
    }

    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String lower = decomposed.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return MARKS_AND_SEPARATORS.matcher(lower).replaceAll("");
    }

    /**
     * Whether a text is nothing but an e-mail address, a phone number or a number of a citizen's card: codes of procedures hold
     * many digits, {@code 2.000889.000.00.00.H09}.
     */
    static boolean isAlone(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return isMail(composed)
                || PHONE_NUMBER.matcher(composed).matches()
                || composed.length() == CARD_DIGITS && composed.chars().allMatch(Character::isDigit);
    }

    /** Whether a text holds an e-mail address. */
    static boolean isMail(String text) {
        return EMAIL_ADDRESS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .find();
    }

    /** Whether a text holds an e-mail address, a Vietnamese phone number or a number of a citizen's card. */
    static boolean isIn(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String plain = DOSSIER_CODE.matcher(composed).replaceAll(" ");
        return EMAIL_ADDRESS.matcher(plain).find()
                || PHONE_NUMBER.matcher(plain).find()
                || IDENTITY_NUMBER.matcher(plain).find();
    }
}
