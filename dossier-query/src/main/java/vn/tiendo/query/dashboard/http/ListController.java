package vn.tiendo.query.dashboard.http;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.query.question.Question;

/**
 * Lists of dossiers, as the API has them under the same parameters: the queue of a unit, and what is behind a figure. What is
 * shown can be taken along, all of it.
 */
@Controller
class ListController {
    private final ListPage page;

    ListController(ListPage page) {
        this.page = page;
    }

    @GetMapping("/dossiers")
    ResponseEntity<String> dossiers(Question question, Reader reader) {
        return page.of(ListPage.wanted(question), reader);
    }
}
