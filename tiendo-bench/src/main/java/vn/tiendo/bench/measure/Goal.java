package vn.tiendo.bench.measure;

/** What a figure should be. */
public record Goal(Bound bound, double value) {
    /** On which side of the value is good. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public static Goal atLeast(double value) {
        return new Goal(Bound.AT_LEAST, value);
    }

    public static Goal atMost(double value) {
        return new Goal(Bound.AT_MOST, value);
    }

    public boolean isMetBy(double figure) {
        return switch (bound) {
            case AT_LEAST -> figure >= value;
            case AT_MOST -> figure <= value;
        };
    }
}
