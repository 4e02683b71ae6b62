package vn.tiendo.query.alert.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.query.alert.DecidedAlert;

/** A row of {@code alert}, read. */
final class AlertRow {
    /** The columns that it needs. */
    static final String COLUMNS = "number, kind, data, decided_at, muted";

    private static final JsonMapper JSON = JsonMapper.shared();

    private AlertRow() {}

    static DecidedAlert read(ResultSet row, int number) throws SQLException {
        return new DecidedAlert(
                row.getLong("number"),
                JSON.readValue(row.getString("data"), type(AlertKind.named(row.getString("kind")))),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("muted"));
    }

    private static Class<? extends Alert> type(AlertKind kind) {
        return switch (kind) {
            case DUE_IN_3_DAYS -> Alert.DueInThreeDays.class;
            case DUE_TODAY -> Alert.DueToday.class;
            case BECAME_LATE -> Alert.BecameLate.class;
            case BACK_IN_TERM -> Alert.BackInTerm.class;
            case INDEX_DROPPED -> Alert.IndexDropped.class;
            case INDEX_FELL_3_DAYS -> Alert.IndexFellThreeDays.class;
            case UNIT_BELOW_70 -> Alert.UnitBelow70.class;
            case UNIT_BELOW_50 -> Alert.UnitBelow50.class;
        };
    }
}
