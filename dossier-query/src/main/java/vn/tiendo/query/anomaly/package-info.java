/** What contradicts itself, or something else that is known, and in which unit? */
@NullMarked
package vn.tiendo.query.anomaly;

import org.jspecify.annotations.NullMarked;
