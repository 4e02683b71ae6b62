package vn.tiendo.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is here to do. Who has several roles may do what any of them may. */
public enum Role {
    /** Posts events of its own sources for its own units, and asks what became of them. */
    ONE_STOP_SHOP,
    /** Works down the backlog of its unit and those below: reads, retracts, classifies. */
    MANAGER,
    /** A manager of a whole province, who also keeps its hours, outages and units, and hands in its reports. */
    PROVINCE,
    /** Reads scores and ranks, and no dossier. */
    RANKING_READER,
    /** Keeps the installation going: rejections, rebuilds, publications, national calendar and catalogues. */
    OPERATOR,
    /** Reads everything, the audit trails included, and changes nothing. */
    AUDITOR;

    /** Its name in tokens: {@code one-stop-shop}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name in tokens; empty for a name that says nothing here. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
