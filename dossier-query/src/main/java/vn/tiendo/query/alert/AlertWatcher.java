package vn.tiendo.query.alert;

/** Wants to know that something was decided: every bean of this type is told, after it was committed. */
@FunctionalInterface
public interface AlertWatcher {
    void decided();
}
