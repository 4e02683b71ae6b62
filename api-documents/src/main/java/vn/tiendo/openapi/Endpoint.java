package vn.tiendo.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an address what its code does not: the rest of its document is read from the mapping and from the types of its
 * answers. Names are those of the application's own words, {@code openapi/APPLICATION.json}, or of those that all share.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Endpoint {
    /** What it answers, in one sentence. */
    String value();

    /** The parameters and headers that it knows; those in the path are found by it. */
    String[] asks() default {};

    /** What it answers as JSON, where its return type does not say; one of them, where there are several. */
    Class<?>[] answers() default {};

    /** The status of an answer. */
    int status() default 200;

    /** Other media types in which it answers, as a whole and not as JSON. */
    String[] forms() default {};

    /** Headers of its answer. */
    String[] headers() default {};

    /** The name of the content that it takes; empty where it takes none. */
    String takes() default "";

    /** Statuses of problems, beside those that every address may answer. */
    int[] refuses() default {};
}
