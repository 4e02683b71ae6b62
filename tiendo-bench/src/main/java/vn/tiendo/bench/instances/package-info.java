/** Several processes of each application share the partitions of the topics: what that is worth, and that figures agree. */
@NullMarked
package vn.tiendo.bench.instances;

import org.jspecify.annotations.NullMarked;
