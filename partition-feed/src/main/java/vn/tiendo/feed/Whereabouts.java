package vn.tiendo.feed;

import java.util.Arrays;

/** Where a thread is that does not come back: whoever looks for the cause begins there. */
final class Whereabouts {
    private static final String OURS = "vn.tiendo.";

    private Whereabouts() {}

    /** The innermost call, and the innermost of our own. */
    static String of(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        if (stack.length == 0) {
            return "in a thread that has ended";
        }
        String ours = Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> ", called by " + name(frame))
                .orElse("");
        return "in " + name(stack[0]) + ours;
    }

    private static String name(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }
}
