/** How long do citizens wait who registered online, before they are received? */
@NullMarked
package vn.tiendo.query.reception;

import org.jspecify.annotations.NullMarked;
