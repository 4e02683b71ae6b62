package vn.tiendo.command.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sender that writes a chunked stream line by line, and may leave in the middle. */
final class RawStream implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    RawStream(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        out = socket.getOutputStream();
        in = socket.getInputStream();
        write("POST /api/v1/dossier-events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
    }

    void line(String line) throws IOException {
        piece(line + "\n");
    }

    void piece(String text) throws IOException {
        write(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** Says the same a little more, over and over, until there is an answer. */
    String answerWhileSaying(String little) throws IOException {
        socket.setSoTimeout(20);
        while (true) {
            try {
                int first = in.read();
                socket.setSoTimeout(60_000);
                return (char) first + answer();
            } catch (SocketTimeoutException none) {
                piece(little);
            }
        }
    }

    /** Leaves without saying so, and still listens. */
    void breakOff() throws IOException {
        socket.shutdownOutput();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The status line and the body of the answer. */
    String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            answer.append((char) octet);
            if (answer.toString().endsWith("}")) {
                break;
            }
        }
        return answer.toString();
    }

    static JsonNode body(String answer) {
        return JsonMapper.builder()
                .build()
                .readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
