/** How long does a figure take, and does it take longer the more dossiers there are? */
@NullMarked
package vn.tiendo.bench.query;

import org.jspecify.annotations.NullMarked;
