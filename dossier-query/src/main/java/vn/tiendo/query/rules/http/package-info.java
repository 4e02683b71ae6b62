/** The rules, asked and changed over HTTP. */
@NullMarked
package vn.tiendo.query.rules.http;

import org.jspecify.annotations.NullMarked;
