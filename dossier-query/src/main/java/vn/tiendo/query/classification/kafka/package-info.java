/** Classifications on their way to the topic dossier-lifecycle. */
@NullMarked
package vn.tiendo.query.classification.kafka;

import org.jspecify.annotations.NullMarked;
