@NullMarked
package vn.tiendo.query.backlog.postgres;

import org.jspecify.annotations.NullMarked;
