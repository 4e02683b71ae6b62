package vn.tiendo.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What imagined one-stop shops of all provinces tell in a year, in the order of time. It is made as it is read, so
 * little of it is in memory at once.
 *
 * <p>A dossier depends only on the day it was received, not on the year that is asked for: years that overlap tell
 * the same dossiers with the same events.
 */
final class SampleYear implements Iterator<Fact> {
    /** Of everything that is made up here. */
    static final long SEED = 766;

    private static final DateTimeFormatter CODE_DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int OPEN_DAYS_A_YEAR = 250;

    /** No dossier has a fact so long before the day of its receipt; in days. */
    private static final int EARLIEST_FACT = 3;

    private final List<Province> provinces = Province.all(SEED);
    private final int totalWeight =
            provinces.stream().mapToInt(Province::weight).sum();
    private final PriorityQueue<Fact> facts = new PriorityQueue<>();
    private final Instant end;
    private final LocalDate lastDay;
    private final int dossiersAYear;
    private final String serialForm;
    private LocalDate day;

    /**
     * @param until the day after the last: all facts lie before it
     * @param dossiersAYear about how many are received
     * @param digits of the serial in a dossier code, 4 to 7: samples that differ in them share no dossier
     */
    SampleYear(LocalDate until, int dossiersAYear, int digits) {
        this.dossiersAYear = dossiersAYear;
        serialForm = "%0" + digits + "d";
        day = until.minusYears(1);
        lastDay = until.plusDays(EARLIEST_FACT);
        end = until.atStartOfDay(Fact.ZONE).toInstant();
    }

    @Override
    public boolean hasNext() {
        while (!day.isAfter(lastDay) && !isSettled(facts.peek())) {
            receiveAll();
            day = day.plusDays(1);
        }
        Fact next = facts.peek();
        return next != null && next.time().isBefore(end);
    }

    /** Whether days to come cannot bring an earlier one. */
    private boolean isSettled(@Nullable Fact fact) {
        return fact != null
                && fact.time()
                        .isBefore(day.minusDays(EARLIEST_FACT)
                                .atStartOfDay(Fact.ZONE)
                                .toInstant());
    }

    @Override
    public Fact next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the year is over");
        }
        return facts.remove();
    }

    private void receiveAll() {
        if (!WorkDays.isOpen(day)) {
            return;
        }
        for (int i = 0; i < provinces.size(); i++) {
            receive(provinces.get(i), new Dice(new SplittableRandom(SEED + 64 * day.toEpochDay() + i)));
        }
    }

    /** Now and then the counter of another unit gives the dossier its code. */
    private void receive(Province province, Dice dice) {
        int count = count(province, dice);
        for (int serial = 1; serial <= count; serial++) {
            Shop shop = dice.one(province.shops());
            Shop counter = dice.happens(2) ? dice.one(province.shops()) : shop;
            facts.addAll(Life.facts(dice, shop, province.shops(), code(counter, serial), day));
        }
    }

    /** Serials run within the province, so that they are its own in each unit too. */
    private String code(Shop shop, int serial) {
        return shop.code() + "-" + day.format(CODE_DATE) + "-" + serialForm.formatted(serial);
    }

    /** How many this province receives today; what is over a whole number comes by chance. */
    private int count(Province province, Dice dice) {
        long parts = 1_000L
                * dossiersAYear
                / OPEN_DAYS_A_YEAR
                * province.weight()
                / totalWeight
                * WorkDays.busyness(day)
                / 100
                * dice.between(80, 120)
                / 100;
        return (int) (parts / 1_000) + (dice.happens((int) (parts % 1_000)) ? 1 : 0);
    }
}
