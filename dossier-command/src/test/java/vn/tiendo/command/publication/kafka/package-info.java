@NullMarked
package vn.tiendo.command.publication.kafka;

import org.jspecify.annotations.NullMarked;
