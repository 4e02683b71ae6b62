/** The weekly report of a province: what its steering committee asks once a week, on one page. */
@NullMarked
package vn.tiendo.query.report;

import org.jspecify.annotations.NullMarked;
