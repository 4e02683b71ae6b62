package vn.tiendo.faults.fault;

import static vn.tiendo.faults.site.Topics.answer;

import java.util.List;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * Somebody deletes a topic that one application writes and another reads, while all of them run. Whoever writes it makes it
 * when it is started, and must tell nothing to it, nor the other read it, until a person says so.
 */
record TopicLost(String topic, Door writer, Door reader) implements Fault {
    @Override
    public void inflict(Scene scene) throws Exception {
        answer(scene.site().topics().admin().deleteTopics(List.of(topic)).all());
    }

    @Override
    public void lift(Scene scene) throws Exception {
        Site site = scene.site();
        Instance writing = site.first(writer);
        writing.stop();
        writing.start();
        Person.follow(writing, writer == Door.COMMAND ? "tiendo.relay.adopt" : "tiendo.tally.adopt");
        Instance reading = site.first(reader);
        Person.follow(reading, "tiendo.feed." + reading.application().name() + ".adopt");
    }
}
