package vn.tiendo.local.sample;

import java.util.List;

/**
 * What a dossier asks for. Shares are in thousandths.
 *
 * @param name as the catalogue has it
 * @param days working days that the law gives
 * @param online how many are handed in online
 * @param incomplete how many lack papers
 * @param payable how many must pay before the end
 */
record Procedure(String code, String name, int days, int online, int incomplete, int payable) {
    private static final List<Procedure> COMMUNE = List.of(
            new Procedure("1.001193", "Đăng ký khai sinh", 1, 350, 20, 0),
            new Procedure("1.000894", "Đăng ký kết hôn", 2, 300, 30, 0),
            new Procedure("2.000815", "Chứng thực bản sao từ bản chính", 1, 200, 0, 0),
            new Procedure("1.001776", "Trợ cấp xã hội hằng tháng", 10, 450, 90, 0));

    /** What the departments are called, in the order of {@link #ofDepartments}. */
    static final List<String> DEPARTMENT_NAMES = List.of(
            "Sở Xây dựng", "Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Y tế", "Sở Tư pháp", "Sở Nội vụ");

    private static final List<List<Procedure>> DEPARTMENTS = List.of(
            List.of( // construction
                    new Procedure("1.009972", "Thẩm định báo cáo nghiên cứu khả thi", 20, 550, 180, 60),
                    new Procedure("1.009974", "Cấp giấy phép xây dựng mới", 15, 600, 150, 60)),
            List.of( // finance
                    new Procedure("2.001610", "Đăng ký thành lập doanh nghiệp tư nhân", 3, 900, 140, 0),
                    new Procedure("2.002041", "Đăng ký thay đổi địa chỉ trụ sở doanh nghiệp", 3, 900, 90, 0)),
            List.of( // agriculture and environment
                    new Procedure("1.012781", "Đăng ký đất đai lần đầu", 20, 450, 160, 280),
                    new Procedure("1.012783", "Cấp đổi giấy chứng nhận quyền sử dụng đất", 10, 450, 110, 280)),
            List.of( // health
                    new Procedure("1.012289", "Cấp giấy phép hành nghề khám bệnh", 15, 750, 120, 0),
                    new Procedure("1.004616", "Cấp chứng chỉ hành nghề dược", 20, 700, 130, 0)),
            List.of( // justice
                    new Procedure("2.000488", "Cấp phiếu lý lịch tư pháp", 10, 800, 60, 0),
                    new Procedure("1.000627", "Đăng ký hoạt động văn phòng luật sư", 7, 600, 70, 0)),
            List.of( // home affairs
                    new Procedure("2.000205", "Cấp giấy phép lao động", 5, 700, 110, 0),
                    new Procedure("1.009811", "Gia hạn giấy phép lao động", 10, 650, 80, 0)));

    /** What communes do. */
    static List<Procedure> ofCommune() {
        return COMMUNE;
    }

    /** What each of a province's departments does. */
    static List<List<Procedure>> ofDepartments() {
        return DEPARTMENTS;
    }
}
