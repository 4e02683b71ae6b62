/** What somebody should look at now: dossiers that fall due or turn late, and figures that fall. */
@NullMarked
package vn.tiendo.contract.alert;

import org.jspecify.annotations.NullMarked;
