/** Names on the wire: topics, types with their revision, and the CloudEvents envelope. */
@NullMarked
package vn.tiendo.contract.wire;

import org.jspecify.annotations.NullMarked;
