/** How do people say it, in Vietnamese and in English? */
@NullMarked
package vn.tiendo.query.words;

import org.jspecify.annotations.NullMarked;
