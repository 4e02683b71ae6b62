/** What readers ask, read once at the border. */
@NullMarked
package vn.tiendo.index.question;

import org.jspecify.annotations.NullMarked;
