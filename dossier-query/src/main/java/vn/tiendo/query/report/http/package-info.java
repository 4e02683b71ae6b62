/** The weekly report over HTTP: as JSON, as a page to print, as an Excel file. */
@NullMarked
package vn.tiendo.query.report.http;

import org.jspecify.annotations.NullMarked;
