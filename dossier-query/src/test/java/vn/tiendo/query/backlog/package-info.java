@NullMarked
package vn.tiendo.query.backlog;

import org.jspecify.annotations.NullMarked;
