/** The product as users run it, in a process of its own: how much it takes, and how soon a figure shows what was told. */
@NullMarked
package vn.tiendo.bench.endtoend;

import org.jspecify.annotations.NullMarked;
