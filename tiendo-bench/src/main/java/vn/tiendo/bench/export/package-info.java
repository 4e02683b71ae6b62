/** How long does a list of all dossiers take, and how much memory? */
@NullMarked
package vn.tiendo.bench.export;

import org.jspecify.annotations.NullMarked;
