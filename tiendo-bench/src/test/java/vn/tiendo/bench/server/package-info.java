@NullMarked
package vn.tiendo.bench.server;

import org.jspecify.annotations.NullMarked;
