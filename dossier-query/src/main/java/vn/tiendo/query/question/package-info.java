/** What is asked: the parameters of an address, checked once, at the border. */
@NullMarked
package vn.tiendo.query.question;

import org.jspecify.annotations.NullMarked;
