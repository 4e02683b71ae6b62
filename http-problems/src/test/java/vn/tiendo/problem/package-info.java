@NullMarked
package vn.tiendo.problem;

import org.jspecify.annotations.NullMarked;
