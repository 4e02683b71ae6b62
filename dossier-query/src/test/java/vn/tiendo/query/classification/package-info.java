@NullMarked
package vn.tiendo.query.classification;

import org.jspecify.annotations.NullMarked;
