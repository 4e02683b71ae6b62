@NullMarked
package vn.tiendo.problem.http;

import org.jspecify.annotations.NullMarked;
