@NullMarked
package vn.tiendo.query.reception;

import org.jspecify.annotations.NullMarked;
