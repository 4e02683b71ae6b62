@NullMarked
package vn.tiendo.query.reception.postgres;

import org.jspecify.annotations.NullMarked;
