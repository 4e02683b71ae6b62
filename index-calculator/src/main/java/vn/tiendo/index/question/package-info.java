/** What readers ask, read once at the border, and why a question is refused. */
@NullMarked
package vn.tiendo.index.question;

import org.jspecify.annotations.NullMarked;
