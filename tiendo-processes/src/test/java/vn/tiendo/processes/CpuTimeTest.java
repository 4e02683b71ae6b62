package vn.tiendo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimeTest {
    @Test
    void whatThisProcessDoesIsCounted() throws Exception {
        double before = CpuTime.ofThisProcess();

        long rounds = 0;
        while (CpuTime.ofThisProcess() <= before && rounds < Integer.MAX_VALUE) {
            rounds++;
        }

        assertThat(CpuTime.ofThisProcess()).isGreaterThan(before);
    }

    @Test
    void whatAnEndedChildDidStaysCounted() throws Exception {
        long own = ProcessHandle.current().pid();
        double before = CpuTime.ofTree(own);

        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done")
                .start()
                .waitFor();

        assertThat(CpuTime.ofTree(own)).isGreaterThan(before);
    }

    @Test
    void aProcessThatIsGoneHasNone() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(CpuTime.ofTree(ended.pid())).isZero();
    }
}
