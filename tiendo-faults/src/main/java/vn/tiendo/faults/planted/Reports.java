package vn.tiendo.faults.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Maven reports of tests.
 *
 * @param tree that holds the modules
 */
record Reports(Path tree) {
    /** What became of a test; one that has parameters failed if it did with any. */
    enum Result {
        NOT_RUN,
        PASSED,
        FAILED
    }

    /** So that nothing is read that an earlier run left. */
    void forget(Catcher test) throws IOException {
        for (Path report : of(test)) {
            Files.delete(report);
        }
    }

    Result result(Catcher test) throws IOException {
        Result result = Result.NOT_RUN;
        for (Path report : of(test)) {
            for (Element run : runs(report, test)) {
                result = failed(run) || result == Result.FAILED ? Result.FAILED : Result.PASSED;
            }
        }
        return result;
    }

    private List<Path> of(Catcher test) throws IOException {
        Path folder = tree.resolve(test.module()).resolve("target/surefire-reports");
        Pattern name = Pattern.compile("TEST-.*\\b" + Pattern.quote(test.type()) + "\\.xml");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static List<Element> runs(Path report, Catcher test) throws IOException {
        try {
            NodeList cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength())
                    .mapToObj(number -> (Element) cases.item(number))
                    .filter(run -> isOf(run.getAttribute("name"), test.method()))
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read " + report, e);
        }
    }

    /** With parameters it is named {@code method(types)[1]}. */
    private static boolean isOf(String name, String method) {
        return name.equals(method) || name.startsWith(method + "(") || name.startsWith(method + "[");
    }

    private static boolean failed(Element run) {
        return run.getElementsByTagName("failure").getLength() > 0
                || run.getElementsByTagName("error").getLength() > 0;
    }
}
