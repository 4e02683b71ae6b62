@NullMarked
package vn.tiendo.query.feed;

import org.jspecify.annotations.NullMarked;
