@NullMarked
package vn.tiendo.query.outage;

import org.jspecify.annotations.NullMarked;
