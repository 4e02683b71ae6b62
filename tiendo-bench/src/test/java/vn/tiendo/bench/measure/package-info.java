@NullMarked
package vn.tiendo.bench.measure;

import org.jspecify.annotations.NullMarked;
