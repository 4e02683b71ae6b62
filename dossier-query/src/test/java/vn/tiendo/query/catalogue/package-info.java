@NullMarked
package vn.tiendo.query.catalogue;

import org.jspecify.annotations.NullMarked;
