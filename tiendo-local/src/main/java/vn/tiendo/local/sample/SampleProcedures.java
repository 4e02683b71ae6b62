package vn.tiendo.local.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The procedures of the sample year as the catalogue takes them. */
public final class SampleProcedures {
    private static final String HEADER = "code,name,field,amount,unit,validFrom,validUntil";
    private static final String COMMUNES = "Cấp xã";

    private SampleProcedures() {}

    /** All of them, a row each, under a header. */
    public static String csv() {
        List<List<Procedure>> departments = Procedure.ofDepartments();
        Stream<String> rows = IntStream.range(0, departments.size())
                .boxed()
                .flatMap(i -> rows(departments.get(i), Procedure.DEPARTMENT_NAMES.get(i)));
        return Stream.concat(rows, rows(Procedure.ofCommune(), COMMUNES))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private static Stream<String> rows(List<Procedure> procedures, String field) {
        return procedures.stream()
                .map(procedure -> "%s,%s,%s,%s,2020-01-01,"
                        .formatted(procedure.code(), procedure.name(), field, longest(procedure.days())));
    }

    /** Short times are counted in hours, of which a working day has eight. */
    private static String longest(int days) {
        return days == 1 ? "8,WORKING_HOURS" : days + ",WORKING_DAYS";
    }
}
