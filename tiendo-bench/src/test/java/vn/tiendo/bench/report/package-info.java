@NullMarked
package vn.tiendo.bench.report;

import org.jspecify.annotations.NullMarked;
