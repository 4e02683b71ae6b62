package vn.tiendo.index.component.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.component.GroupName;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/**
 * Which column tells what: groups under our names or those of the national portal, whose tables also have columns that are
 * not kept. Of these a date and a total must agree with what is kept.
 */
final class ScoreColumns {
    private static final Set<String> PROVINCE = Set.of("province", "code");
    private static final String DATE = "date";
    private static final String TOTAL = "total";
    private static final Set<String> NOT_KEPT = Set.of(DATE, TOTAL, "name", "scoreDelta", "rank");

    private final int width;
    private final String province;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<GroupName, String> groups = new EnumMap<>(GroupName.class);
    private final Faults faults;
    private final boolean sound;

    private ScoreColumns(List<String> header, Faults faults) {
        this.width = header.size();
        this.faults = faults;
        header.forEach(this::place);
        List<String> provinces = header.stream().filter(PROVINCE::contains).toList();
        this.province = provinces.isEmpty() ? "" : provinces.getFirst();
        if (provinces.size() != 1 || groups.isEmpty()) {
            malformed("the header names one column province or code, and at least one group");
        }
        this.sound = !faults.any();
    }

    /** Reads a header; what is wrong with it is told. */
    static ScoreColumns of(List<String> header, Faults faults) {
        return new ScoreColumns(header, faults);
    }

    /** Whether rows can be read by them. */
    boolean areSound() {
        return sound;
    }

    private void place(String name) {
        Optional<GroupName> group = GroupName.ofColumn(name);
        if (group.isEmpty() && !PROVINCE.contains(name) && !NOT_KEPT.contains(name)) {
            faults.inRow(1, null, Code.UNKNOWN_FIELD, "there is no such column; there are " + known());
        }
        boolean twice = group.map(known -> groups.put(known, name) != null).orElse(false);
        if (places.put(name, places.size()) != null || twice) {
            malformed("a column stands twice: " + name);
        }
    }

    private static String known() {
        List<String> names = new ArrayList<>(PROVINCE);
        names.addAll(NOT_KEPT);
        for (GroupName group : GroupName.values()) {
            names.add(group.field());
            names.add(group.portal());
        }
        Collections.sort(names);
        return String.join(", ", names);
    }

    private void malformed(String what) {
        faults.inRow(1, null, Code.MALFORMED, what);
    }

    /** Reads one row; what is wrong with it is told. */
    void read(CSVRecord row, ToldScores told) {
        if (row.size() != width) {
            faults.inRow(
                    row.getRecordNumber(), null, Code.MALFORMED, "a row has " + width + " cells, not " + row.size());
            return;
        }
        ToldScores.Place place = (column, code, message) -> faults.inRow(row.getRecordNumber(), column, code, message);
        Map<IndexGroup, BigDecimal> scores = told.province(province, cell(row, province), place);
        groups.forEach((group, column) -> score(row, group, column, told, place, scores));
        checkDate(cell(row, DATE), told, place);
        checkTotal(cell(row, TOTAL), scores, place);
    }

    private void score(
            CSVRecord row,
            GroupName group,
            String column,
            ToldScores told,
            ToldScores.Place place,
            Map<IndexGroup, BigDecimal> scores) {
        String text = cell(row, column);
        if (!text.isEmpty()) {
            BigDecimal score = told.score(group.group(), column, place, () -> Points.number(text));
            if (score != null) {
                scores.put(group.group(), score);
            }
        }
    }

    private static void checkDate(String date, ToldScores told, ToldScores.Place place) {
        if (!date.isEmpty() && !date.equals(told.asOf().toString())) {
            place.fault(DATE, Code.CONTRADICTION, "these are put as scores of " + told.asOf());
        }
    }

    /** A total that is told beside its six scores shows that none of them was mistaken for another. */
    private static void checkTotal(String text, Map<IndexGroup, BigDecimal> scores, ToldScores.Place place) {
        if (text.isEmpty()) {
            return;
        }
        BigDecimal sum = scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (scores.size() < IndexGroup.values().length) {
            place.fault(TOTAL, Code.CONTRADICTION, "a total is told only with all six scores; leave it empty");
        } else if (!isNumber(text, sum)) {
            place.fault(TOTAL, Code.CONTRADICTION, "the six scores sum to " + sum.toPlainString());
        }
    }

    private static boolean isNumber(String text, BigDecimal number) {
        try {
            return Points.number(text).compareTo(number) == 0;
        } catch (IllegalArgumentException noNumber) {
            return false;
        }
    }

    /** Empty where there is no such column. */
    private String cell(CSVRecord row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.get(place).strip();
    }
}
