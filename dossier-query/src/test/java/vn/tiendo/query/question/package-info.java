@NullMarked
package vn.tiendo.query.question;

import org.jspecify.annotations.NullMarked;
