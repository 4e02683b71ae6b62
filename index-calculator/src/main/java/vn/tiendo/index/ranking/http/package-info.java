/** The ranking and the provinces' figures for readers. */
@NullMarked
package vn.tiendo.index.ranking.http;

import org.jspecify.annotations.NullMarked;
