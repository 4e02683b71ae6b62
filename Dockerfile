# One image for each application, chosen by --target: dossier-command, dossier-query, index-calculator.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -pl dossier-command,dossier-query,index-calculator -am package
# Unpacked they start faster, and libraries that stay the same stay in their layer.
RUN for application in dossier-command dossier-query index-calculator; do \
        java -Djarmode=tools -jar "$application"/target/"$application"-*-exec.jar \
            extract --destination "/unpacked/$application" \
        && mv "/unpacked/$application"/*.jar "/unpacked/$application/application.jar" \
        || exit 1; \
    done

FROM eclipse-temurin:25-jre AS runtime
RUN useradd --system --uid 10001 tiendo
COPY --chmod=755 docker/is-ready /usr/local/bin/is-ready
WORKDIR /application
USER tiendo
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", \
    "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-jar", "application.jar"]

FROM runtime AS dossier-command
COPY --from=build /unpacked/dossier-command/lib lib
COPY --from=build /unpacked/dossier-command/application.jar .
EXPOSE 8081

FROM runtime AS dossier-query
COPY --from=build /unpacked/dossier-query/lib lib
COPY --from=build /unpacked/dossier-query/application.jar .
EXPOSE 8082

FROM runtime AS index-calculator
COPY --from=build /unpacked/index-calculator/lib lib
COPY --from=build /unpacked/index-calculator/application.jar .
EXPOSE 8083
