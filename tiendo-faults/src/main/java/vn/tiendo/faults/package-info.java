/** Is nothing lost and nothing counted twice, whatever breaks? */
@NullMarked
package vn.tiendo.faults;

import org.jspecify.annotations.NullMarked;
