package vn.tiendo.query.unit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.unit.UnitTree;
import vn.tiendo.query.unit.UnitTree.Child;

class PostgresUnitTreeTest {
    private final ReadModel model = new ReadModel();
    private final UnitTree tree = new PostgresUnitTree(model.jdbc(), TwoBooks.BOOKS);

    private List<Child> children(String unit) {
        return tree.children(TwoBooks.FIRST, new AgencyCode(unit), 100);
    }

    private static Child leaf(String code) {
        return new Child(new AgencyCode(code), false);
    }

    private static Child branch(String code) {
        return new Child(new AgencyCode(code), true);
    }

    @Test
    void childrenAreTheUnitsOneLevelBelow() {
        for (String unit :
                List.of("H09", "H09.1", "H09.12", "H09.12.03", "H09.12.03.7", "H09.120", "H09.2", "H10", "H091.1")) {
            model.cell(unit, 1);
        }
        assertThat(children("H09")).containsExactly(leaf("H09.1"), branch("H09.12"), leaf("H09.120"), leaf("H09.2"));
        assertThat(children("H09.12")).containsExactly(branch("H09.12.03"));
        assertThat(children("H09.1")).isEmpty();
        assertThat(children("H0")).isEmpty();
    }

    @Test
    void aUnitThatIsNotFoldedYetIsFoundToo() {
        model.cell("H09", 1);
        model.cell("H09.2", 1);
        model.delta("H09.12.03");
        assertThat(children("H09")).containsExactly(branch("H09.12"), leaf("H09.2"));
        assertThat(tree.hasFigures(TwoBooks.FIRST, new AgencyCode("H09.12"))).isTrue();
        assertThat(tree.hasFigures(TwoBooks.SECOND, new AgencyCode("H09.12"))).isFalse();
    }

    @Test
    void aUnitThatWasToldByMistakeIsNotFound() {
        model.cell("H09", 1);
        model.cell("H09.99", 0);
        model.cell("H09.99.1", 0);
        assertThat(children("H09")).isEmpty();
        assertThat(tree.hasFigures(TwoBooks.FIRST, new AgencyCode("H09.99"))).isFalse();
        assertThat(tree.hasFigures(TwoBooks.FIRST, new AgencyCode("H09"))).isTrue();
    }

    @Test
    void noMoreAreToldThanAskedFor() {
        for (int i = 0; i < 20; i++) {
            model.cell("H09." + i, 1);
        }
        assertThat(tree.children(TwoBooks.FIRST, new AgencyCode("H09"), 3))
                .containsExactly(leaf("H09.0"), leaf("H09.1"), leaf("H09.10"));
    }
}
