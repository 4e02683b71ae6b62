@NullMarked
package vn.tiendo.query.rules.http;

import org.jspecify.annotations.NullMarked;
