/** What an address is for, said beside the code that answers it. */
@NullMarked
package vn.tiendo.openapi;

import org.jspecify.annotations.NullMarked;
