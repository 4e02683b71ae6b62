@NullMarked
package vn.tiendo.audit.http;

import org.jspecify.annotations.NullMarked;
