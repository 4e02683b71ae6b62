package vn.tiendo.query.dashboard.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Scripts and styles of the pages. */
final class Assets {
    private static final String WHERE = "classpath:/dossier-query/static/assets/*.*";

    private Assets() {}

    /** A mark of what is in them: browsers keep them, and ask again when it changes. */
    static String mark() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(WHERE);
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        CRC32 mark = new CRC32();
        for (Resource file : files) {
            mark.update(file.getContentAsByteArray());
        }
        return Long.toHexString(mark.getValue());
    }
}
