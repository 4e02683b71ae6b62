package vn.tiendo.query.dashboard.http;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tiendo.query.question.Question;

/** One dossier: its life in each book, why it is late, and every fact that was told of it. */
@Controller
class DossierPageController {
    private final DossierPage page;

    DossierPageController(DossierPage page) {
        this.page = page;
    }

    @GetMapping("/dossiers/{code}")
    ResponseEntity<String> dossier(@PathVariable("code") String code, Question question, Reader reader) {
        return page.of(DossierPage.wanted(code, question), reader);
    }
}
