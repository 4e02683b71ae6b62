/** The servers and processes that the contestants share. */
@NullMarked
package vn.tiendo.bench.server;

import org.jspecify.annotations.NullMarked;
