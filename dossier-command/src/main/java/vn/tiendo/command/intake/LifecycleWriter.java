package vn.tiendo.command.intake;

import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Writes lifecycle events as they stand on their topic. */
public interface LifecycleWriter {
    /** The media type of what is written: a CloudEvent in structured mode. */
    String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** One JSON object, UTF-8; {@link LifecycleReader#structured} reads the same event from it. */
    byte[] structured(LifecycleEvent event);
}
