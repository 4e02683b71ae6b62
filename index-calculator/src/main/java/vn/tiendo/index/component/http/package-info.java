/** Takes scores as JSON and CSV, and shows them. */
@NullMarked
package vn.tiendo.index.component.http;

import org.jspecify.annotations.NullMarked;
