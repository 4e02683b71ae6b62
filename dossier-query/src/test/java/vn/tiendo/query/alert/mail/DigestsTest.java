package vn.tiendo.query.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.alert.Digests;
import vn.tiendo.query.alert.postgres.AlertWorld;
import vn.tiendo.query.fixture.ToldLife;

/** Digests come once on the mornings of working days. 2 October 2023 was a Monday. */
class DigestsTest {
    private static final LocalDate MONDAY = LocalDate.of(2023, 10, 2);

    private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AlertWorld world = world();

    /** The server is there again at the same one. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AlertWorld world() {
        server.start();
        AlertWorld made = new AlertWorld(
                MONDAY,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--tiendo.alerts.digest.base-address=http://tiendo.example/");
        made.clock().moveTo(MONDAY, LocalTime.of(7, 0));
        return made;
    }

    @AfterEach
    void close() {
        world.close();
        server.stop();
    }

    private void subscribe(String id, String language) {
        assertThat(world.server()
                        .put("/api/v1/alert-subscriptions/" + id, "application/json", """
                        {"by":"An","unit":"H09","email":"%s@h09.example","language":"%s"}
                        """.formatted(id, language))
                        .status())
                .isEqualTo(200);
    }

    private void look(LocalDate day, LocalTime time) {
        world.clock().moveTo(day, time);
        world.round();
        world.bean(Digesting.class).round(() -> {});
    }

    private List<String> subjects() {
        return Stream.of(server.getReceivedMessages()).map(DigestsTest::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itComesOnceInTheMorningInItsLanguage() throws Exception {
        subscribe("office", "en");
        subscribe("van-phong", "vi");
        world.tell(ToldLife.of(1).received("2023-10-02", "H09.12", "2023-10-02"));

        look(MONDAY, LocalTime.of(7, 29));
        assertThat(subjects()).isEmpty();
        look(MONDAY, LocalTime.of(7, 30));
        look(MONDAY, LocalTime.of(7, 31));
        look(MONDAY, LocalTime.of(12, 1));

        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "Bình Dương: what there is to do, 2 October 2023", "Bình Dương: việc cần làm ngày 02/10/2023");
        String text = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
        assertThat(text)
                .contains(
                        "1 dossier is due today",
                        "http://tiendo.example/dossiers/" + ToldLife.of(1).dossier())
                .contains("text/plain", "text/html")
                .contains("100.00% on time: 1 of 1 dossiers received this year; 0 late.");
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<office.2023-10-02@tiendo>");
    }

    @Test
    void onDaysOnWhichNobodyWorksNoneComesAndTheNextOneHasItAll() {
        subscribe("office", "en");
        LocalDate saturday = MONDAY.plusDays(5);
        world.tell(ToldLife.of(1).received("2023-10-02", "H09.12", saturday.toString()));
        look(MONDAY, LocalTime.of(8, 0));

        look(saturday, LocalTime.of(8, 0));
        assertThat(subjects()).hasSize(1);
        look(saturday.plusDays(2), LocalTime.of(8, 0));

        assertThat(subjects()).hasSize(2);
        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[1]))
                .contains("1 dossier is due today", "1 dossier became late");
    }

    @Test
    void whileTheServerIsAwayItIsTriedAgainUntilNoonAndThenSaid() {
        subscribe("office", "en");
        server.stop();
        look(MONDAY, LocalTime.of(7, 30));
        look(MONDAY, LocalTime.of(7, 40));
        assertThat(state()).isEqualTo("WAITING");

        server.start();
        look(MONDAY, LocalTime.of(11, 0));
        assertThat(subjects()).hasSize(1);
        assertThat(state()).isEqualTo("SENT");

        server.stop();
        LocalDate tuesday = MONDAY.plusDays(1);
        look(tuesday, LocalTime.of(11, 59));
        look(tuesday, LocalTime.of(12, 0));
        server.start();
        look(tuesday, LocalTime.of(12, 30));

        assertThat(subjects()).noneMatch(subject -> subject.contains("3 October"));
        assertThat(world.jdbc()
                        .sql("select state from alert_digest where day = '2023-10-03'")
                        .query(String.class)
                        .single())
                .isEqualTo("MISSED");
    }

    @Test
    void whatOneProcessHasClaimedNoOtherSends() {
        subscribe("office", "en");
        Digests digests = world.bean(Digests.class);
        world.clock().moveTo(MONDAY, LocalTime.of(7, 30));
        Instant now = world.clock().instant();
        digests.note(MONDAY, new Digests.Working(true, Set.of()), now);
        digests.note(MONDAY, new Digests.Working(true, Set.of()), now);

        assertThat(digests.claim(MONDAY, now)).isPresent();
        assertThat(digests.claim(MONDAY, now)).isEmpty();
        assertThat(digests.claim(MONDAY, now.plus(Duration.ofMinutes(1)))).isEmpty();
        assertThat(digests.claim(MONDAY, now.plus(Duration.ofMinutes(3))))
                .as("it died before it said that it was sent")
                .isPresent();
    }

    private String state() {
        return world.jdbc()
                .sql("select state from alert_digest")
                .query(String.class)
                .single();
    }
}
