@NullMarked
package vn.tiendo.query.backlog.http;

import org.jspecify.annotations.NullMarked;
