@NullMarked
package vn.tiendo.audit.postgres;

import org.jspecify.annotations.NullMarked;
