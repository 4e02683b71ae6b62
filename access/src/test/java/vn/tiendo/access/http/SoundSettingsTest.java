package vn.tiendo.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With which settings an application starts, and with which it does not. */
class SoundSettingsTest {
    private static SoundSettings of(String address, String issuer, String jwks, String audience) {
        return SoundSettings.of(new AccessSettings(issuer, jwks, audience), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void onTheLoopbackAddressNobodyNeedBeAskedWhoTheyAre(String address) {
        assertThat(of(address, "", "", "tiendo").open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "10.1.2.3", "::"})
    void whereOthersReachItThereIsAnIssuer(String address) {
        assertThatThrownBy(() -> of(address, "", "", "tiendo"))
                .hasMessageContaining("server.address")
                .hasMessageContaining("tiendo.access.issuer");
        assertThat(of(address, "https://id.example.vn/realms/tiendo", "", "tiendo")
                        .open())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://id.example.vn, '', tiendo, tiendo.access.issuer",
        "id.example.vn, '', tiendo, tiendo.access.issuer",
        "ftp://id.example.vn, '', tiendo, tiendo.access.issuer",
        "'https://id example', '', tiendo, tiendo.access.issuer",
        "https://id.example.vn, http://10.0.0.7/jwks, tiendo, tiendo.access.jwks",
        "https://id.example.vn, '', ' ', tiendo.access.audience"
    })
    void whatAStrangerCouldWriteOrUseIsRefusedInOneLine(String issuer, String jwks, String audience, String named) {
        assertThatThrownBy(() -> of("0.0.0.0", issuer, jwks, audience))
                .isInstanceOf(InsecureSetting.class)
                .satisfies(refused ->
                        assertThat(refused.getMessage()).startsWith(named).doesNotContain("\n"));
    }

    @Test
    void aProviderOnThisMachineNeedsNoCertificate() {
        assertThat(of("127.0.0.1", "http://127.0.0.1:8084", "http://localhost:8084/jwks", "tiendo")
                        .open())
                .isFalse();
    }
}
