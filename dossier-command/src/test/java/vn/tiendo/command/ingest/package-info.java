@NullMarked
package vn.tiendo.command.ingest;

import org.jspecify.annotations.NullMarked;
