package vn.tiendo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void is_read_as_it_was_written() {
        Heap heap = new Heap(3_000_000_000L, 4_000_000_000L, 17);

        assertThat(Heap.of(heap.line())).isEqualTo(heap);
    }
}
