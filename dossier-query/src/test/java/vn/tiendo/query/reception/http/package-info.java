@NullMarked
package vn.tiendo.query.reception.http;

import org.jspecify.annotations.NullMarked;
