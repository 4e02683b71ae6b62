package vn.tiendo.query.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.report.BinhDuongReport;

/** The published week of Bình Dương: what the report says, in every form and in both languages. */
class BinhDuongReportTest {
    private static final BinhDuongReport REPORT = new BinhDuongReport(true);
    private static final String ADDRESS = "/api/v1/provinces/H09/weekly-report?weekEnding=2023-10-30";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern LINK = Pattern.compile("href=\"(/api/v1/dossiers[^\"]+)\"[^>]*>([0-9.,]+)<");

    @AfterAll
    static void stop() {
        REPORT.close();
    }

    private static Answer get(String address, String... headers) {
        Answer answer = REPORT.server().get(address, headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void theFiguresAreThoseOfThePublishedReport() {
        Answer report = get(ADDRESS);
        assertThat(report.at("/index/total")).isEqualTo("74.70");
        assertThat(report.at("/index/rank")).isEqualTo("16");
        assertThat(report.at("/index/totalChange")).isEqualTo("0.50");
        assertThat(report.at("/index/rankChange")).isEqualTo("1");
        assertThat(report.at("/index/baseline")).isEqualTo("2023-10-23");
        assertThat(report.at("/late/opening")).isEqualTo("4060");
        assertThat(report.at("/late/entered")).isEqualTo("8");
        assertThat(report.jsonAt("/late/cleared"))
                .isEqualTo("{\"total\":712,\"finished\":655,\"reappointed\":40,\"resumed\":17,\"other\":0}");
        assertThat(report.at("/late/closing")).isEqualTo("3356");
        assertThat(report.at("/latePortal/closing")).isEqualTo("2631");
        assertThat(report.at("/progress/score") + " " + report.at("/progress/known/score"))
                .isEqualTo("16.50 16.50");
        assertThat(report.at("/position")).isEqualTo("40711");
    }

    @Test
    void theDifferenceOfTheBooksIsExplainedDossierByDossier() {
        Answer report = get(ADDRESS);
        assertThat(report.values("/difference/classes", "/explanation"))
                .containsExactly("SUPPLEMENT_LIMIT", "SUSPENSION_ARITHMETIC", "DAY_OR_INSTANT");
        assertThat(report.values("/difference/classes", "/provinceOnly")).containsExactly("0", "60", "700");
        assertThat(report.values("/difference/classes", "/portalOnly")).containsExactly("35", "0", "0");
        assertThat(get(report.at("/difference/proof")).jsonAt("/lateOnlyIn"))
                .isEqualTo("{\"PROVINCE\":760,\"PORTAL_766\":35}");
        assertThat(get(report.at("/difference/classes/1/list") + "&limit=1000").values("/items", "/code"))
                .hasSize(60);
    }

    @Test
    void theTextIsReadAloudInEnglish() {
        assertThat(get(ADDRESS + "&lang=en").at("/text"))
                .isEqualTo(
                        "At the end of 30 October 2023, Bình Dương has 74.7 points in the national index of service to "
                                + "citizens and businesses and is number 16 of 63. Compared with 23 October 2023 that is 0.5 points "
                                + "more and 1 place higher. Among the groups, processing progress rose by 0.32, online services rose "
                                + "by 0.25, digitization fell by 0.07 and 3 groups stayed as they were. Processing progress, counted "
                                + "here, earned 16.5 of 20 points and is number 21. In the province's own book the week began with "
                                + "4,060 late dossiers; 712 were cleared and 8 became late, so that 3,356 are late at its end. Of "
                                + "those cleared, 655 were processed, 40 were given a new date and 17 came back in term after a "
                                + "suspension. The national portal counts 2,631 as late: 760 only in the province's book, 35 only on "
                                + "the portal. By cause, 2,138 are with the agencies, 700 come from suspensions and 518 come from "
                                + "technical errors. Most of the late ones are with Sở Tài nguyên và Môi trường (974), Thành phố "
                                + "Thuận An (604) and Thành phố Dĩ An (504). Next week 431 dossiers fall due, most on Thursday, "
                                + "2 November (131).");
    }

    @Test
    void theTextIsReadAloudInVietnamese() {
        assertThat(get(ADDRESS).at("/text"))
                .isEqualTo(
                        "Hết ngày 30/10/2023, Bình Dương đạt 74,7 điểm Bộ chỉ số phục vụ người dân, doanh nghiệp, xếp thứ "
                                + "16 trên 63 tỉnh, thành phố. So với ngày 23/10/2023, tăng 0,5 điểm và tăng 1 bậc. Trong các nhóm, "
                                + "tiến độ giải quyết tăng 0,32, dịch vụ trực tuyến tăng 0,25, số hóa hồ sơ giảm 0,07 và 3 nhóm giữ "
                                + "nguyên. Nhóm Tiến độ giải quyết đạt 16,5 trên 20 điểm, xếp thứ 21. Theo sổ của địa phương, đầu "
                                + "tuần có 4.060 hồ sơ trễ hạn; trong tuần đã xử lý 712 hồ sơ, phát sinh mới 8 hồ sơ; cuối tuần còn "
                                + "3.356 hồ sơ. Trong số đã xử lý, 655 hồ sơ giải quyết xong, 40 hồ sơ hẹn lại ngày trả và 17 hồ sơ "
                                + "trở lại trong hạn sau tạm dừng. Cổng Dịch vụ công quốc gia tính 2.631 hồ sơ trễ hạn: 760 hồ sơ "
                                + "chỉ trễ theo sổ địa phương, 35 hồ sơ chỉ trễ theo Cổng. Về nguyên nhân, 2.138 hồ sơ do cơ quan "
                                + "giải quyết, 700 hồ sơ do tạm dừng và 518 hồ sơ do lỗi kỹ thuật. Trễ hạn nhiều nhất là Sở Tài "
                                + "nguyên và Môi trường (974 hồ sơ), Thành phố Thuận An (604 hồ sơ) và Thành phố Dĩ An (504 hồ sơ). "
                                + "Tuần tới có 431 hồ sơ đến hạn, nhiều nhất vào Thứ Năm, ngày 2/11 (131 hồ sơ).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | 74,7 điểm | 16 trên 63 | tăng 0,5 điểm  | tăng 1 bậc | 4.060 | −712 | 3.356 | 2.631",
                "en | 74.7 points | 16 of 63 | 0.5 points up | 1 place up | 4,060 | −712 | 3,356 | 2,631"
            })
    void thePageSaysSo(
            String lang,
            String total,
            String rank,
            String points,
            String places,
            String opening,
            String cleared,
            String closing,
            String portal) {
        Answer page = get(ADDRESS + "&lang=" + lang, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo(lang);
        String text = page.text()
                .replaceAll("(?s)<style>.*</style>", "")
                .replaceAll("</(div|a|td|tr|text|p)>", "\n")
                .replaceAll("</span><span", "</span> <span")
                .replaceAll("<[^>]*>", "");
        assertThat(text).contains(total, rank, points, places, opening, cleared, "+8", closing, portal);
        assertThat(text).doesNotContain("null", "${", "??");
    }

    /** Each number that leads to a list leads to as many dossiers. */
    @Test
    void everyListHasAsManyDossiersAsItsFigureSays() {
        String page = get(ADDRESS + "&lang=en&format=html").text();
        Map<String, Long> figures = LINK.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        link -> link.group(1).replace("&amp;", "&"),
                        link -> Long.parseLong(link.group(2).replace(",", "")),
                        (one, other) -> {
                            assertThat(one).isEqualTo(other);
                            return one;
                        }));
        assertThat(figures).hasSizeGreaterThan(30);
        figures.forEach((address, count) -> assertThat(
                        get(address + "&format=csv").text().lines().count() - 1)
                .as(address)
                .isEqualTo(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theExcelFileHoldsTheFiguresAsNumbers(String lang) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(REPORT.server().bytes(ADDRESS + "&lang=" + lang, "Accept", EXCEL)))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(5);
            Map<String, BigDecimal> summary = numbers(sheets.getFirst());
            List<String> keys = List.copyOf(summary.keySet());
            assertThat(summary.values().stream()
                            .map(BigDecimal::stripTrailingZeros)
                            .map(BigDecimal::toPlainString))
                    .as(keys.toString())
                    .containsExactly("74.7", "16", "16.5", "21", "4060", "712", "8", "3356", "2631");
            assertThat(texts(sheets.getFirst()))
                    .contains(
                            get(ADDRESS + "&lang=" + lang).at("/text"),
                            lang.equals("vi") ? "tăng 0,5 điểm" : "0.5 points up",
                            lang.equals("vi") ? "tăng 1 bậc" : "1 place up");
            assertThat(texts(sheets.get(3))).contains("Sở Tài nguyên và Môi trường", "H09.03");
        }
    }

    private static Map<String, BigDecimal> numbers(Sheet sheet) throws IOException {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (Row row : sheet.read()) {
            if (row.getCellCount() > 1 && row.getCell(1).getValue() instanceof BigDecimal number) {
                numbers.put(row.getCell(0).getText(), number);
            }
        }
        return numbers;
    }

    private static List<String> texts(Sheet sheet) throws IOException {
        return sheet.read().stream()
                .flatMap(row -> row.stream().filter(cell -> cell != null))
                .map(Cell::getText)
                .toList();
    }

    @Test
    void whatFallsDueNextWeekIsAForecastByDay() {
        Answer report = get(ADDRESS);
        assertThat(report.values("/dueNextWeek/days", "/count"))
                .containsExactly("96", "84", "131", "73", "0", "0", "47");
        assertThat(report.at("/dueNextWeek/total")).isEqualTo("431");
        assertThat(report.at("/dueNextWeek/lastDay/count")).isEqualTo("17");
    }

    @Test
    void theAgenciesAddUpToTheProvinceAndTheWorstIsFirst() {
        Answer report = get(ADDRESS);
        assertThat(sum(report, "late")).isEqualTo(3356);
        assertThat(sum(report, "entered")).isEqualTo(8);
        assertThat(sum(report, "cleared")).isEqualTo(712);
        assertThat(sum(report, "latePortal")).isEqualTo(2631);
        assertThat(sum(report, "received")).isEqualTo(20_000);
        List<Long> late =
                report.values("/agencies", "/late").stream().map(Long::valueOf).toList();
        assertThat(late).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static long sum(Answer report, String figure) {
        return report.values("/agencies", "/" + figure).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
