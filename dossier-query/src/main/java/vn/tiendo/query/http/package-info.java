/** What all answers over HTTP share: how a question is read and how a refusal is said. */
@NullMarked
package vn.tiendo.query.http;

import org.jspecify.annotations.NullMarked;
