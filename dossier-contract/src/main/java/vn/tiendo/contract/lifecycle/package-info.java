/** What one-stop shops and managers tell: facts about one dossier, as they happened. */
@NullMarked
package vn.tiendo.contract.lifecycle;

import org.jspecify.annotations.NullMarked;
