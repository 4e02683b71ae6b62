/** What people look at: pages that say how it is going, and what to do first. */
@NullMarked
package vn.tiendo.query.dashboard;

import org.jspecify.annotations.NullMarked;
