package vn.tiendo.query.dashboard.http;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.question.Question;

/** Takes the forms that stand on a list and on the page of a dossier: why dossiers are late. */
@Controller
class ClearingController {
    private final ClassifyForm classify;
    private final ListPage lists;
    private final DossierPage dossiers;

    ClearingController(ClassifyForm classify, ListPage lists, DossierPage dossiers) {
        this.classify = classify;
        this.lists = lists;
        this.dossiers = dossiers;
    }

    @PostMapping("/dossiers")
    ResponseEntity<String> classifySome(Question question, Reader reader) {
        ListPage.Wanted wanted = ListPage.wanted(question.ofForm(Form.FIELDS));
        Form form = Form.of(question);
        return classify.take(form, question)
                .map(outcome -> after(wanted.address(), outcome))
                .orElseGet(() -> lists.again(wanted, reader, form));
    }

    @PostMapping("/dossiers/{code}")
    ResponseEntity<String> classifyOne(@PathVariable("code") String code, Question question, Reader reader) {
        DossierPage.Wanted wanted = DossierPage.wanted(code, question.ofForm(Form.FIELDS));
        Form form = Form.of(question);
        return classify.take(form, question)
                .map(outcome -> after(wanted.address(), outcome))
                .orElseGet(() -> dossiers.again(wanted, reader, form));
    }

    /** Leads to a page that can be loaded again. */
    static ResponseEntity<String> after(String address, Outcome outcome) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create(Addresses.at(address, outcome.parameters())).toString())
                .build();
    }
}
