package vn.tiendo.local.run;

import java.util.Map;
import picocli.CommandLine.Option;

/** The flags that move the {@link Door doors} to other ports; each has an environment variable as well. */
final class PortOptions {
    @Option(
            names = "--command-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIENDO_COMMAND_PORT:-8081}",
            description = "Port for taking events, or TIENDO_COMMAND_PORT (8081).")
    private int command;

    @Option(
            names = "--query-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIENDO_QUERY_PORT:-8082}",
            description = "Port for reading figures, or TIENDO_QUERY_PORT (8082).")
    private int query;

    @Option(
            names = "--index-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIENDO_INDEX_PORT:-8083}",
            description = "Port for scores and ranks, or TIENDO_INDEX_PORT (8083).")
    private int index;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIENDO_KAFKA_PORT:-9092}",
            description = "Port of the Kafka broker, or TIENDO_KAFKA_PORT (9092).")
    private int kafka;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIENDO_POSTGRES_PORT:-5433}",
            description = "Port of PostgreSQL, or TIENDO_POSTGRES_PORT (5433).")
    private int postgres;

    @Option(
            names = "--login-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIENDO_LOGIN_PORT:-8084}",
            description = "Port of the login of --secured, or TIENDO_LOGIN_PORT (8084).")
    private int login;

    /** @throws IllegalArgumentException if a number is no port or is given twice */
    Ports ports() {
        return new Ports(Map.of(
                Door.COMMAND, command,
                Door.QUERY, query,
                Door.INDEX, index,
                Door.KAFKA, kafka,
                Door.POSTGRES, postgres,
                Door.LOGIN, login));
    }
}
