/** What does a person say of why dossiers are late? */
@NullMarked
package vn.tiendo.query.classification;

import org.jspecify.annotations.NullMarked;
