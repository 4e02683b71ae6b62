/** How does the stock of late dossiers change, and why do two books find different dossiers late? */
@NullMarked
package vn.tiendo.query.lateness;

import org.jspecify.annotations.NullMarked;
