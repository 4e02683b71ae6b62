/** How do people show who they are? */
@NullMarked
package vn.tiendo.query.login;

import org.jspecify.annotations.NullMarked;
