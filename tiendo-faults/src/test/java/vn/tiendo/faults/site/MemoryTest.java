package vn.tiendo.faults.site;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void moreThanAContainerHasIsTooMuch() {
        assertThatCode(() -> holding(640).check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> holding(641).check())
                .hasMessage("dossier-command first: heap 100 of 384 MiB after collection, resident 641 MiB at most, "
                        + "and it may have 256 MiB beside its heap");
    }

    private static Memory holding(long resident) {
        return new Memory("dossier-command first", 100 * MEBIBYTE, 384 * MEBIBYTE, resident * MEBIBYTE);
    }
}
