package vn.tiendo.command.intake.json;

import tools.jackson.databind.JsonNode;
import vn.tiendo.command.dossier.RejectionCode;

/**
 * Where a value stands.
 *
 * @param parent the pointer to the object that holds it
 * @param name of its field, one of ours
 */
record Place(String parent, String name, Faults faults) {
    private String pointer() {
        return parent + "/" + name;
    }

    void fault(RejectionCode code, String message) {
        faults.add(code, pointer(), message);
    }

    void invalid(String message) {
        fault(RejectionCode.INVALID_VALUE, message);
    }

    /** The fields of an object that stands here. */
    Fields fields(JsonNode object) {
        return new Fields(object, pointer(), faults);
    }
}
