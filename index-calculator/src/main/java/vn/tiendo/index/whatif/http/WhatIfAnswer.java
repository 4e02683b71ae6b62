package vn.tiendo.index.whatif.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.index.tally.TallyReading;

/**
 * What would be, if so many late dossiers had been on time.
 *
 * @param progress in the ranking of processing progress; null where nothing was received
 * @param whole in the whole index of the year to date; null for other periods and books, and where it has no total
 * @param forecast true for a day in the future, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIfAnswer(
        String province,
        String name,
        Period period,
        LocalDate asOf,
        Book book,
        String formula,
        long received,
        long onTime,
        long late,
        long cleared,
        @Nullable RaceAnswer progress,
        @Nullable RaceAnswer whole,
        long position,
        Instant updatedAt,
        @Nullable Boolean forecast) {

    static WhatIfAnswer of(
            Province province,
            TallyReading reading,
            String formula,
            long cleared,
            @Nullable RaceAnswer progress,
            @Nullable RaceAnswer whole,
            boolean forecast) {
        ProgressCounts counts = reading.of(province.code());
        return new WhatIfAnswer(
                province.code().value(),
                province.name(),
                reading.at().period(),
                reading.at().asOf(),
                reading.book(),
                formula,
                counts.received(),
                counts.onTime(),
                counts.late(),
                cleared,
                progress,
                whole,
                reading.fold().position(),
                reading.fold().updatedAt(),
                forecast ? true : null);
    }
}
