package vn.tiendo.query.alert;

import java.time.Instant;
import java.util.List;

/**
 * What is to be posted to webhooks, in the order of deciding for each. Whoever has claimed a subscription posts alone for a
 * while; nothing is locked meanwhile.
 */
public interface Postbox {
    /** A webhook that is somebody's to post to. */
    record Claim(String subscription, Channel.Webhook webhook, Instant until) {}

    /**
     * Claims webhooks for which there may be something.
     *
     * @param slow whether those that answer slowly or not at all, or the others
     */
    List<Claim> claim(boolean slow, int most, Instant now);

    /** The next alerts for it; where there are none, it is not claimed again before something is decided. */
    List<DecidedAlert> next(Claim claim);

    /** The receiver took it: the next one has its turn. False where the claim has passed to another. */
    boolean taken(Claim claim, DecidedAlert alert, Answer answer, Instant now);

    /**
     * It did not; nothing is claimed for the webhook for a while.
     *
     * @param percent of the usual while, 80 to 120 at random
     * @return how many alerts were given up: those that nobody took for thirty days
     */
    int failed(Claim claim, DecidedAlert alert, Answer answer, Instant now, int percent);

    /** Gives a claim back. */
    void release(Claim claim);

    /** How many webhooks are tried again and again. */
    long retrying();
}
