package vn.tiendo.command.intake;

import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Writes lifecycle events as they stand on their topic. */
public interface LifecycleWriter {
    /** One event in structured mode, UTF-8; {@link LifecycleReader#structured} reads the same event from it. */
    byte[] structured(LifecycleEvent event);
}
