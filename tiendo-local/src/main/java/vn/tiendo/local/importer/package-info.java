/** Carries files of lifecycle events into a running installation, whatever happens on the way. */
@NullMarked
package vn.tiendo.local.importer;

import org.jspecify.annotations.NullMarked;
