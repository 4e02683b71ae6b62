package vn.tiendo.bench.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapCourseTest {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void what_piles_up_shows_in_the_last_third() {
        HeapCourse course = course(10, 100, 120, 140, 160, 150, 170);

        assertThat(course.growth()).isEqualTo(1.5);
    }

    @Test
    void a_peak_that_goes_again_is_no_growth() {
        HeapCourse course = course(10, 100, 120, 300, 300, 400, 100);

        assertThat(course.growth()).isEqualTo(1);
        assertThat(course.mostCollectedMebibytes()).isEqualTo(400);
    }

    @Test
    void the_middle_takes_what_does_not_divide_by_three() {
        assertThat(course(10, 100, 50, 50, 50, 110).growth()).isEqualTo(1.1);
    }

    @Test
    void two_looks_tell_nothing() {
        assertThatThrownBy(() -> course(100, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    private static HeapCourse course(int... mebibytes) {
        List<Long> bytes =
                Arrays.stream(mebibytes).mapToObj(each -> each * MEBIBYTE).toList();
        return new HeapCourse(bytes, bytes, 0);
    }
}
