@NullMarked
package vn.tiendo.query.report.http;

import org.jspecify.annotations.NullMarked;
