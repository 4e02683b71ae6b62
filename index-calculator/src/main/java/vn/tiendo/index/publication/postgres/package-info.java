/** What was published, in tables. */
@NullMarked
package vn.tiendo.index.publication.postgres;

import org.jspecify.annotations.NullMarked;
