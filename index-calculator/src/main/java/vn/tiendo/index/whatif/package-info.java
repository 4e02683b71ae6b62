/** What a province would gain if some of its late dossiers had been on time. */
@NullMarked
package vn.tiendo.index.whatif;

import org.jspecify.annotations.NullMarked;
