package vn.tiendo.faults.fault;

import vn.tiendo.faults.site.Part;
import vn.tiendo.faults.site.Site;

/** What of an installation a fault hits. */
@FunctionalInterface
interface Hit {
    Part of(Site site);
}
