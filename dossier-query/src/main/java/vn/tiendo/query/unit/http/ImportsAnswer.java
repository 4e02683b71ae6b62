package vn.tiendo.query.unit.http;

import java.util.List;
import vn.tiendo.query.unit.UnitRegister;

/** Who registered units and when, the last first. */
record ImportsAnswer(List<UnitRegister.Import> items) {}
