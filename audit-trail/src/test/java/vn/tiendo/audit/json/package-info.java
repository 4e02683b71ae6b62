@NullMarked
package vn.tiendo.audit.json;

import org.jspecify.annotations.NullMarked;
