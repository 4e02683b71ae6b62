@NullMarked
package vn.tiendo.query.rebuild.http;

import org.jspecify.annotations.NullMarked;
