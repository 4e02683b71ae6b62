package vn.tiendo.command.rejection.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.rejection.FiledRejection;
import vn.tiendo.command.rejection.Place;
import vn.tiendo.command.rejection.Place.InStream;
import vn.tiendo.command.rejection.Place.OnTopic;
import vn.tiendo.command.rejection.Rejection;
import vn.tiendo.contract.code.DossierCode;

/** Reads rows of {@code rejection}. */
final class FiledRejectionMapper implements RowMapper<FiledRejection> {
    @Override
    public FiledRejection mapRow(ResultSet row, int number) throws SQLException {
        return new FiledRejection(
                row.getLong("id"),
                rejection(row),
                instant(row.getTimestamp("retried_at")),
                instant(row.getTimestamp("discarded_at")));
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        String dossier = row.getString("dossier_code");
        return new Rejection(
                row.getTimestamp("rejected_at").toInstant(),
                place(row),
                fault(row),
                dossier == null ? null : new DossierCode(dossier),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("hash"),
                row.getBytes("event"));
    }

    private static Fault fault(ResultSet row) throws SQLException {
        return new Fault(
                RejectionCode.valueOf(row.getString("code")), row.getString("pointer"), row.getString("message"));
    }

    private static Place place(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        return topic == null
                ? new InStream(row.getLong("line"))
                : new OnTopic(topic, row.getInt("partition"), row.getLong("record_offset"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
