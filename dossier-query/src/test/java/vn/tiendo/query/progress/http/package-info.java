@NullMarked
package vn.tiendo.query.progress.http;

import org.jspecify.annotations.NullMarked;
