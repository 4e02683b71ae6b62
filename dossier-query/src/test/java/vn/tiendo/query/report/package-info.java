@NullMarked
package vn.tiendo.query.report;

import org.jspecify.annotations.NullMarked;
