package vn.tiendo.faults.planted;

/**
 * A test that notices a bug.
 *
 * @param module the folder that holds it
 * @param type the simple name of its class
 * @param method all runs of it, where it has parameters
 */
record Catcher(String module, String type, String method) {
    /** @throws IllegalArgumentException unless it reads {@code MODULE CLASS#METHOD} */
    static Catcher parse(String text) {
        String[] parts = text.strip().split("[ #]");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not MODULE CLASS#METHOD: " + text);
        }
        return new Catcher(parts[0], parts[1], parts[2]);
    }

    /** As Maven is told to run it. */
    String selection() {
        return type + "#" + method;
    }
}
