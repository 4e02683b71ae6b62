package vn.tiendo.testing.planted;

/** What the running tests see. */
final class ClassPath {
    static final String OWN = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private ClassPath() {}
}
