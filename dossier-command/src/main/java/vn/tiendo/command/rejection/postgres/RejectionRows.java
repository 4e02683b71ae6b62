package vn.tiendo.command.rejection.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;
import vn.tiendo.command.rejection.Place.InStream;
import vn.tiendo.command.rejection.Place.OnTopic;
import vn.tiendo.command.rejection.Rejection;

/** Rejections to hold, column by column, so that any number of them is one statement. */
final class RejectionRows implements PreparedStatementSetter {
    private final List<Rejection> rejections;

    private RejectionRows(List<Rejection> rejections) {
        this.rejections = rejections;
    }

    static RejectionRows of(List<Rejection> rejections) {
        return new RejectionRows(rejections);
    }

    @Override
    public void setValues(PreparedStatement insert) throws SQLException {
        set(insert, 1, "timestamptz", rejection -> rejection.at().toString());
        set(insert, 2, "text", rejection -> rejection.fault().code().name());
        set(insert, 3, "text", rejection -> rejection.fault().pointer());
        set(insert, 4, "text", rejection -> rejection.fault().message());
        set(
                insert,
                5,
                "text",
                rejection ->
                        rejection.dossier() == null ? null : rejection.dossier().value());
        set(insert, 6, "text", Rejection::source);
        set(insert, 7, "text", Rejection::eventId);
        set(insert, 8, "text", rejection -> onTopic(rejection, OnTopic::topic));
        set(insert, 9, "integer", rejection -> onTopic(rejection, OnTopic::partition));
        set(insert, 10, "bigint", rejection -> onTopic(rejection, OnTopic::offset));
        set(insert, 11, "bigint", RejectionRows::line);
        set(insert, 12, "text", Rejection::hash);
        set(insert, 13, "bytea", rejections.stream().map(Rejection::event).toArray(byte[][]::new));
    }

    private static <T> @Nullable T onTopic(Rejection rejection, Function<OnTopic, T> part) {
        return rejection.place() instanceof OnTopic place ? part.apply(place) : null;
    }

    private static @Nullable Long line(Rejection rejection) {
        return rejection.place() instanceof InStream(long number) ? number : null;
    }

    private void set(PreparedStatement insert, int index, String type, Function<Rejection, ?> value)
            throws SQLException {
        set(insert, index, type, rejections.stream().map(value).toArray());
    }

    private static void set(PreparedStatement insert, int index, String type, Object[] column) throws SQLException {
        insert.setArray(index, insert.getConnection().createArrayOf(type, column));
    }
}
