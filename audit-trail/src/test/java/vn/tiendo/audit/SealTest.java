package vn.tiendo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The hashes here were computed by another program, from the description alone: they hold for ever. */
class SealTest {
    private static final String DIGEST = "bdf7415978de55be074225ee3ec8eb2a8cc9b0e1106bf9c147198b40ceb2c1e8";

    @Test
    void an_entry_with_everything() {
        String content = "{\"days\":[{\"day\":\"2027-02-05\",\"kind\":\"HOLIDAY\",\"name\":\"Tết\"}]}";
        Entry entry = new Entry(
                "dossier-query",
                1,
                Instant.parse("2026-11-22T15:04:05.12Z"),
                "Nguyễn Lan",
                "as announced",
                "CALENDAR_PUT",
                "calendar/2027",
                "{\"moved\":12,\"version\":7}",
                content,
                Seal.digest(content),
                Head.NOTHING,
                "");

        assertThat(entry.digest()).isEqualTo(DIGEST);
        assertThat(entry.sealed().hash()).isEqualTo("78766d9840663ea4831471ee0fe310e4f42bc6b9a89d9125173568f157fc77b3");
    }

    @Test
    void an_entry_with_as_little_as_possible() {
        Entry entry = new Entry(
                "dossier-query",
                2,
                Instant.parse("2026-11-22T15:04:06Z"),
                "unknown",
                null,
                "OUTAGE_VOIDED",
                "outages/7",
                "{}",
                null,
                null,
                "ab".repeat(32),
                "");

        assertThat(entry.sealed().hash()).isEqualTo("e034ed16fbe14ee9294e839b057bd9bb653973630fc1a6989b3c0252fa48d9d1");
    }
}
