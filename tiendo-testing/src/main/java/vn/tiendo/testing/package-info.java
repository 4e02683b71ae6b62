/** Real PostgreSQL and a real broker for tests, started once in a JVM. */
@NullMarked
package vn.tiendo.testing;

import org.jspecify.annotations.NullMarked;
