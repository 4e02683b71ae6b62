@NullMarked
package vn.tiendo.faults.planted;

import org.jspecify.annotations.NullMarked;
