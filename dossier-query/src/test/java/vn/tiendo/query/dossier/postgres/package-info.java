@NullMarked
package vn.tiendo.query.dossier.postgres;

import org.jspecify.annotations.NullMarked;
