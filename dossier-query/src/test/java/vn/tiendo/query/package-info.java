@NullMarked
package vn.tiendo.query;

import org.jspecify.annotations.NullMarked;
