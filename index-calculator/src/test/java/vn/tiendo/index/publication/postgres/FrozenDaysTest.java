package vn.tiendo.index.publication.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.CURRENT_PERIODS;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.LATE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.MORNING;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.NOON;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.RECEIVED;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.ZONE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.keys;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.message;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.FreezeOrder;
import vn.tiendo.index.publication.Frozen;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.ReplayOrder;
import vn.tiendo.index.publication.Signature;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.postgres.TallyOnPostgres.Count;
import vn.tiendo.problem.Refusal;

/** A day that is over is frozen once, in every book, and stands for ever. */
class FrozenDaysTest {
    private static final LocalDate DAY = NOON.toLocalDate();
    private static final Period YEAR = Period.parse("2026");
    private static final Signature SIGNATURE = new Signature("Trần Thị Bình", "steering committee");

    private final PublisherOnPostgres publisher = new PublisherOnPostgres();

    private static ZonedDateTime midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE);
    }

    private PublishedRanking ofYear(LocalDate day, Book book) {
        return publisher.rankings.find(book, new PeriodOnDay(YEAR, day)).orElseThrow();
    }

    private ProvinceRanking published(LocalDate day) {
        return publisher
                .rankings
                .last(Book.PORTAL_766, new PeriodOnDay(YEAR, day))
                .orElseThrow();
    }

    /** The first day is told, and over. */
    private void freezeTheFirstDay() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10), new Count(LATE, 1));
        publisher.publish(NOON);
        publisher.tally.tell(midnightAfter(DAY).toInstant());
        publisher.publish(midnightAfter(DAY));
    }

    @Test
    void aThousandLateFactsChangeWhatIsKnownAndNothingThatWasPublished() {
        freezeTheFirstDay();
        ProvinceRanking before = published(DAY);

        publisher.tally.tell(
                midnightAfter(DAY).plusHours(1).toInstant(), new Count(RECEIVED, 1010), new Count(LATE, 600));
        List<Publication> news = publisher.publish(midnightAfter(DAY).plusHours(1));

        assertThat(before.isFinal()).isTrue();
        assertThat(before.items().getFirst().score()).isEqualTo("18.00");
        assertThat(published(DAY)).isEqualTo(before);
        assertThat(news)
                .isNotEmpty()
                .allSatisfy(publication -> assertThat(publication.at().asOf()).isEqualTo(DAY.plusDays(1)));
        assertThat(published(DAY.plusDays(1)).items().getFirst().score()).isEqualTo("8.12");
    }

    @Test
    void aDayThatIsNotCompleteIsNeverFinal() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(midnightAfter(DAY).minusNanos(1000).toInstant(), new Count(LATE, 1));

        publisher.publish(midnightAfter(DAY).plusHours(5));

        assertThat(published(DAY).isFinal()).isFalse();
        assertThat(published(DAY).items().getFirst().score()).isEqualTo("18.00");
    }

    @Test
    void everyBookIsFrozenAndOnlyTheDefaultOneIsTold() {
        publisher.tally.tell(
                MORNING,
                new Count(RECEIVED, 10),
                new Count(RECEIVED.replace("PORTAL_766", "PROVINCE"), 10),
                new Count(LATE.replace("PORTAL_766", "PROVINCE"), 5));
        publisher.publish(NOON);
        publisher.tally.tell(midnightAfter(DAY).toInstant());
        List<Publication> told = publisher.publish(midnightAfter(DAY));

        assertThat(ofYear(DAY, Book.PROVINCE).isFinal()).isTrue();
        assertThat(publisher
                        .rankings
                        .last(Book.PROVINCE, new PeriodOnDay(YEAR, DAY))
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .score())
                .isEqualTo("10.00");
        assertThat(publisher.rankings.find(Book.FIRST_PROMISE, new PeriodOnDay(YEAR, DAY)))
                .isEmpty();
        assertThat(told)
                .allSatisfy(publication -> assertThat(
                                message(publication).at("/data/book").asString())
                        .isEqualTo("PORTAL_766"));
    }

    @Test
    void daysThatPassedWhileNobodyLookedArePublishedAndFrozenInOrder() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);

        publisher.tally.tell(midnightAfter(DAY.plusDays(1)).toInstant(), new Count(LATE, 2));
        List<Publication> missed = publisher.publish(NOON.plusDays(3));

        assertThat(keys(missed, Topics.PROVINCE_RANKING).stream()
                        .filter(key -> key.startsWith("2026/"))
                        .toList())
                .containsExactly("2026/2026-11-22", "2026/2026-11-23", "2026/2026-11-24", "2026/2026-11-25");
        assertThat(Stream.of(0, 1, 2, 3)
                        .map(days -> published(DAY.plusDays(days)).isFinal())
                        .toList())
                .containsExactly(true, true, false, false);

        publisher.tally.tell(NOON.plusDays(3).toInstant());
        assertThat(publisher.publish(NOON.plusDays(3))).isNotEmpty().allSatisfy(publication -> {
            assertThat(publication.at().asOf()).isEqualTo(DAY.plusDays(2));
            assertThat(publication.isFinal()).isTrue();
        });
    }

    @Test
    void moreThanAMonthThatPassedUnseenIsPublishedInParts() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(NOON.plusDays(40).toInstant());

        publisher.publish(NOON.plusDays(40));
        assertThat(publisher.rankings.unfinishedSince(Book.PORTAL_766, DAY)).isEmpty();
        publisher.publish(NOON.plusDays(40));

        assertThat(publisher.rankings.between(DAY, DAY.plusDays(39)))
                .hasSize(40 * CURRENT_PERIODS)
                .allMatch(PublishedRanking::isFinal);
        assertThat(publisher.rankings.between(DAY.plusDays(40), DAY.plusDays(40)))
                .hasSize(CURRENT_PERIODS)
                .noneMatch(PublishedRanking::isFinal);
    }

    @Test
    void aBreakBetweenDecidingAndSendingFreezesNothingTwice() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(midnightAfter(DAY).toInstant());
        publisher.arrivals.breakOff(true);
        assertThatThrownBy(() -> publisher.publish(midnightAfter(DAY))).hasMessage("no acknowledgement");
        List<Publication> lost = publisher.arrivals.take();
        publisher.tally.tell(midnightAfter(DAY).plusHours(1).toInstant(), new Count(LATE, 7));
        publisher.arrivals.breakOff(false);

        List<Publication> sent = publisher.publish(midnightAfter(DAY).plusHours(1));

        assertThat(sent).startsWith(lost.toArray(Publication[]::new));
        assertThat(sent.stream()
                        .filter(publication -> publication.key().equals("2026/2026-11-22"))
                        .toList())
                .hasSize(1)
                .allSatisfy(publication -> {
                    assertThat(publication.isFinal()).isTrue();
                    assertThat(message(publication).at("/data/items/0/late").asLong())
                            .isZero();
                });
    }

    @Test
    void twoInstancesPublishEachDayOnce() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(NOON.plusDays(20).toInstant());

        Stream.generate(() ->
                        CompletableFuture.runAsync(() -> publisher.publisher().publish(NOON.plusDays(20))))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);
        publisher.publisher().publish(NOON.plusDays(20));

        List<Publication> sent = publisher.arrivals.take();
        assertThat(sent)
                .extracting(publication -> publication.topic() + publication.key() + publication.sequence())
                .doesNotHaveDuplicates();
        assertThat(sent.stream()
                        .filter(publication -> publication.topic().equals(Topics.PROVINCE_RANKING))
                        .filter(Publication::isFinal))
                .hasSize(20 * CURRENT_PERIODS);
    }

    @Test
    void movementsAreAgainstTheRankingOfAWeekBefore() {
        String other = RECEIVED.replace("H01", "H05");
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10), new Count(LATE, 1), new Count(other, 10));
        publisher.publish(NOON);
        publisher.tally.tell(
                midnightAfter(DAY).toInstant(),
                new Count("PORTAL_766/H01/2026-11/2026-11-25/OVERDUE_AGENCY/IN_TERM", 1),
                new Count("PORTAL_766/H05/2026-11/2026-11-25/IN_TERM/OVERDUE_AGENCY", 3));

        List<Publication> published = publisher.publish(NOON.plusDays(7));

        JsonNode first = message(published, "2026/2026-11-29").at("/data/items/0");
        assertThat(message(published, "2026/2026-11-29").at("/data/baseline").asString())
                .isEqualTo("2026-11-22");
        assertThat(first.get("province").asString()).isEqualTo("H01");
        assertThat(first.get("scoreChange").asString()).isEqualTo("2.00");
        assertThat(first.get("rankChange").asInt()).isEqualTo(1);
        assertThat(message(published, "2026/2026-11-28").at("/data/baseline").asString())
                .isEqualTo("none");
    }

    @Test
    void aPastDayIsFrozenOnDemandOnceAndWithWhoAndWhy() {
        String before = "PORTAL_766/H01/2026-10/2026-10-05/NONE/IN_TERM";
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10), new Count(before, 5));
        publisher.publish(NOON);
        FreezeOrder order =
                new FreezeOrder(LocalDate.parse("2026-11-15"), List.of(YEAR, Period.parse("2026-10")), SIGNATURE);

        Frozen first = publisher.publisher().freeze(order, NOON);
        List<Publication> told = publisher.publish(NOON);
        publisher.tally.tell(MORNING.plusSeconds(1), new Count(before, 6));
        publisher.publish(NOON);
        Frozen again = publisher.publisher().freeze(order, NOON.plusMinutes(1));

        assertThat(first.newly()).isEqualTo(2);
        assertThat(first.rankings()).hasSize(2).allSatisfy(ranking -> {
            assertThat(ranking.isFinal()).isTrue();
            assertThat(ranking.frozenBy()).isEqualTo("Trần Thị Bình");
            assertThat(ranking.reason()).isEqualTo("steering committee");
        });
        assertThat(again).isEqualTo(new Frozen(0, first.rankings()));
        assertThat(keys(told, Topics.PROVINCE_RANKING))
                .containsExactly("2026-10/2026-11-15", "2026/2026-11-15", "2026/2026-11-22");
        assertThat(message(told, "2026/2026-11-22").at("/data/baseline").asString())
                .isEqualTo("2026-11-15");
    }

    @Test
    void importedHistoryFollowsWhatIsKnownUntilItIsFrozen() {
        String march = "PORTAL_766/H01/2026-03/2026-03-05/NONE/IN_TERM";
        PeriodOnDay end = new PeriodOnDay(Period.parse("2026-03"), LocalDate.parse("2026-03-31"));
        publisher.tally.tell(MORNING, new Count(march, 5));
        publisher.publish(NOON);
        publisher.tally.tell(MORNING, new Count(march, 6));
        publisher.publish(NOON);
        ProvinceRanking followed = publisher.rankings.last(Book.PORTAL_766, end).orElseThrow();

        publisher.publisher().freeze(new FreezeOrder(end.asOf(), List.of(end.period()), SIGNATURE), NOON);
        publisher.tally.tell(MORNING, new Count(march, 7));
        publisher.publish(NOON);
        ProvinceRanking frozen = publisher.rankings.last(Book.PORTAL_766, end).orElseThrow();

        assertThat(followed.isFinal()).isFalse();
        assertThat(followed.items().getFirst().received()).isEqualTo(6);
        assertThat(frozen.isFinal()).isTrue();
        assertThat(frozen.items().getFirst().received()).isEqualTo(6);
        assertThat(frozen.sequence()).isEqualTo(3);
    }

    @Test
    void aDayThatIsNotOverOrNotCompleteIsNotFrozenOnDemand() {
        publisher.tally.tell(MORNING.minusSeconds(24 * 3600), new Count(RECEIVED, 10));
        publisher.publish(NOON);

        assertRefused(DAY, Refusal.Reason.INVALID_VALUE);
        assertRefused(DAY.minusDays(1), Refusal.Reason.CONFLICT);
        assertThat(publisher.rankings.between(DAY.minusDays(9), DAY.minusDays(1)))
                .isEmpty();
    }

    private void assertRefused(LocalDate day, Refusal.Reason reason) {
        FreezeOrder order = new FreezeOrder(day, List.of(YEAR), SIGNATURE);
        assertThatThrownBy(() -> publisher.publisher().freeze(order, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void aReplaySendsWhatWasPublishedOfTheDaysAsItWasAndByDay() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(NOON.plusDays(3).toInstant());
        List<Publication> first = publisher.publish(NOON.plusDays(3)).stream()
                .filter(publication -> publication.at().asOf().isBefore(DAY.plusDays(2)))
                .toList();

        long messages = publisher.publications.inTurn(() ->
                publisher.publications.replay(new ReplayOrder(DAY, DAY.plusDays(1), SIGNATURE), NOON.toInstant()));
        List<Publication> again = publisher.publish(NOON.plusDays(3));

        assertThat(messages).isEqualTo(first.size());
        assertThat(again).isEqualTo(first);
        assertThat(again).extracting(publication -> publication.at().asOf()).isSorted();
        assertThat(publisher.publish(NOON.plusDays(3))).isEmpty();
    }
}
