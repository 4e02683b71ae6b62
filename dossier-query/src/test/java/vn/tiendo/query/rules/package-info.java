@NullMarked
package vn.tiendo.query.rules;

import org.jspecify.annotations.NullMarked;
