@NullMarked
package vn.tiendo.processes;

import org.jspecify.annotations.NullMarked;
