@NullMarked
package vn.tiendo.query.unit.http;

import org.jspecify.annotations.NullMarked;
