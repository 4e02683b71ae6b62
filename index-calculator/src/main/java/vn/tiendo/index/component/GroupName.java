package vn.tiendo.index.component;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tiendo.contract.ranking.IndexGroup;

/** What a group is called by those who tell its scores. */
public enum GroupName {
    TRANSPARENCY("transparency", "CKMB", IndexGroup.TRANSPARENCY),
    PROCESSING_PROGRESS("processingProgress", "TDGQ", IndexGroup.PROCESSING_PROGRESS),
    ONLINE_SERVICES("onlineServices", "CLGQ", IndexGroup.ONLINE_SERVICES),
    ONLINE_PAYMENT("onlinePayment", "TTTT", IndexGroup.ONLINE_PAYMENT),
    SATISFACTION("satisfaction", "MDHL", IndexGroup.SATISFACTION),
    DIGITIZATION("digitization", "MDSH", IndexGroup.DIGITIZATION);

    private final String field;
    private final String portal;
    private final IndexGroup group;

    GroupName(String field, String portal, IndexGroup group) {
        this.field = field;
        this.portal = portal;
        this.group = group;
    }

    /** In JSON, in our own tables, and in addresses. */
    public String field() {
        return field;
    }

    /** In tables of the national portal: the Vietnamese initials. */
    public String portal() {
        return portal;
    }

    public IndexGroup group() {
        return group;
    }

    /** The group of a field, empty where there is none. */
    public static Optional<GroupName> ofField(String name) {
        return Arrays.stream(values()).filter(known -> known.field.equals(name)).findFirst();
    }

    /** The group of a column, under either name; empty where there is none. */
    public static Optional<GroupName> ofColumn(String name) {
        return Arrays.stream(values())
                .filter(known -> known.field.equals(name) || known.portal.equals(name))
                .findFirst();
    }

    /** All fields, as a sentence shows them. */
    public static String fields() {
        return Arrays.stream(values()).map(GroupName::field).collect(Collectors.joining(", "));
    }

    /** What a group is called. */
    public static GroupName of(IndexGroup group) {
        return valueOf(group.name());
    }
}
