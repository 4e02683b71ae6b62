/** What all answers over HTTP share: how a failure is said. */
@NullMarked
package vn.tiendo.command.http;

import org.jspecify.annotations.NullMarked;
