package vn.tiendo.contract.ranking;

/** The six groups of the index of Decision 766/QĐ-TTg, in its order. What each is worth at most is said by a {@link ScoreFormula}. */
public enum IndexGroup {
    /** Công khai, minh bạch (CKMB). */
    TRANSPARENCY,
    /** Tiến độ giải quyết (TDGQ): the only one that Tiendo counts itself. */
    PROCESSING_PROGRESS,
    /** Cung cấp dịch vụ trực tuyến (CLGQ). */
    ONLINE_SERVICES,
    /** Thanh toán trực tuyến (TTTT). */
    ONLINE_PAYMENT,
    /** Mức độ hài lòng (MDHL). */
    SATISFACTION,
    /** Mức độ số hóa (MDSH). */
    DIGITIZATION
}
