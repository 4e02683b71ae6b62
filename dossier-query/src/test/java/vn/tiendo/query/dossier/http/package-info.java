@NullMarked
package vn.tiendo.query.dossier.http;

import org.jspecify.annotations.NullMarked;
