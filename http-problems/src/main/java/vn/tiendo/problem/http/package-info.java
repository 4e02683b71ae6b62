/** Says every failure over HTTP as a problem, whatever part of an application it comes from. */
@NullMarked
package vn.tiendo.problem.http;

import org.jspecify.annotations.NullMarked;
