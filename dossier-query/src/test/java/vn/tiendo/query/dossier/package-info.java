@NullMarked
package vn.tiendo.query.dossier;

import org.jspecify.annotations.NullMarked;
