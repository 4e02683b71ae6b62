/** Scores of the six groups that are told from outside, with who told them and what they were before. */
@NullMarked
package vn.tiendo.index.component;

import org.jspecify.annotations.NullMarked;
