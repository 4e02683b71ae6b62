package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/** A page asks the database so many times, however many units and dossiers there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsOfPagesTest {
    private static final int UNITS = 30;

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final FilledDashboard few = new FilledDashboard(this::counting);
    private final FilledDashboard many = new FilledDashboard(this::counting);

    @BeforeAll
    void tellMore() {
        List<String> units = new ArrayList<>(List.of(FilledDashboard.UNITS.strip()));
        IntStream.range(0, UNITS).forEach(unit -> units.add("H09.3%02d,Phường %d,COMMUNE,,,,,".formatted(unit, unit)));
        many.server().put("/api/v1/units?by=Lan", "text/csv", String.join("\n", units) + "\n");
        IntStream.range(0, UNITS).forEach(unit -> many.received("H09.3%02d".formatted(unit), 2, "2023-10-19"));
    }

    @AfterAll
    void stop() {
        few.close();
        many.close();
    }

    private void counting(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counted(source) : bean;
            }
        });
    }

    private final class Counted extends DelegatingDataSource {
        private Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        // What goes on beside pages asks too.
                        if (method.getName().equals("prepareStatement")
                                && RequestContextHolder.getRequestAttributes() != null) {
                            statements.add(firstWords((String) arguments[0]));
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/proof?figure=SCORE",
                "/units/H09",
                "/units/H09.12",
                "/dossiers?unit=H09&standing=open",
                "/anomalies",
                "/anomalies?unit=H09"
            })
    void aPageAsksAsOftenOfManyAsOfFew(String address) {
        List<String> asked = statements(few, address);
        assertThat(asked).isNotEmpty().hasSizeLessThan(30);
        assertThat(statements(many, address)).containsExactlyInAnyOrderElementsOf(asked);
    }

    /** Of the second of two pages: the first finds what is kept for others. */
    private List<String> statements(FilledDashboard dashboard, String address) {
        assertThat(dashboard.page(address).status()).isEqualTo(200);
        statements.clear();
        assertThat(dashboard.page(address).status()).isEqualTo(200);
        return List.copyOf(statements);
    }

    private static String firstWords(String statement) {
        return statement.strip().lines().limit(3).collect(Collectors.joining(" "));
    }
}
