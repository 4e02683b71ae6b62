package vn.tiendo.local;

/** The program behind the script {@code tiendo}. */
public final class Tiendo {
    private Tiendo() {}

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException("not written yet");
    }
}
