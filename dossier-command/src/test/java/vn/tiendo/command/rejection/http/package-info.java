@NullMarked
package vn.tiendo.command.rejection.http;

import org.jspecify.annotations.NullMarked;
