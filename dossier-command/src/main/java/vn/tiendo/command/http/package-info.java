/** Says every failure over HTTP as a problem, whatever part of the application it comes from. */
@NullMarked
package vn.tiendo.command.http;

import org.jspecify.annotations.NullMarked;
