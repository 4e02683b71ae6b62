package vn.tiendo.bench.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.contract.province.Provinces;

/**
 * All provinces of today with all their offices, and one department among them where dossiers have piled up.
 *
 * @param today the day after the last fact
 * @param communes in each province
 * @param ofLargest dossiers that are open in the department, of ever so many receipt days and due days
 * @param ofEach dossiers of each other office, half of them processed
 */
public record Crowd(LocalDate today, int communes, int ofLargest, int ofEach) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int DEPARTMENTS = 20;
    private static final String HEADER = "code,name,kind,parent,validFrom,validTo,successor,statisticsCode";

    /** The country of today. */
    public static Crowd of(int communes, int ofLargest, int ofEach) {
        return new Crowd(LocalDate.now(ZONE), communes, ofLargest, ofEach);
    }

    /** How many units it has, provinces and the groups that hold communes included. */
    public int units() {
        return provinces().size() * (communes + DEPARTMENTS + 2);
    }

    /** Where the dossiers have piled up. */
    public String largest() {
        return offices().getFirst();
    }

    /** The province of it. */
    public String province() {
        return provinces().getFirst();
    }

    /** What holds the communes of its province. */
    public String communesOfProvince() {
        return province() + ".15";
    }

    private List<String> provinces() {
        return Provinces.on(today).stream()
                .map(province -> province.code().value())
                .toList();
    }

    /** Where dossiers are received, the largest first. */
    List<String> offices() {
        List<String> offices = new ArrayList<>();
        for (String province : provinces()) {
            for (int department = 1; department <= DEPARTMENTS; department++) {
                offices.add("%s.%d".formatted(province, 100 + department));
            }
            for (int commune = 1; commune <= communes; commune++) {
                offices.add("%s.15.%03d".formatted(province, commune));
            }
        }
        return offices;
    }

    /** As a registry takes it. */
    String csv() {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        provinces().forEach(province -> rows.add(province + ".15,Các xã và phường,COMMUNE,,,,,"));
        for (String office : offices()) {
            String last = office.substring(office.lastIndexOf('.') + 1);
            rows.add(
                    office.contains(".15.")
                            ? "%s,Phường số %s,COMMUNE,,,,,".formatted(office, last)
                            : "%s,Sở số %s,DEPARTMENT,,,,,".formatted(office, last));
        }
        return String.join("\n", rows) + "\n";
    }
}
