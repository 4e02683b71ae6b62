package vn.tiendo.local.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where people say who they are, in the look of the dashboard. */
@RestController
class LoginPage implements WebMvcConfigurer {
    static final String ADDRESS = "/login";
    private static final String DASHBOARD_FILES = "classpath:/dossier-query/static/";
    private static final String ITS_OWN_ALONE =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " form-action 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; frame-ancestors 'none'";

    private record Words(
            String language, String title, String who, String name, String password, String go, String wrong) {
        private static final Words VI = new Words(
                "vi",
                "Đăng nhập",
                "Tên và mật khẩu mẫu được in khi khởi động ./tiendo run --secured.",
                "Tên đăng nhập",
                "Mật khẩu",
                "Đăng nhập",
                "Tên hoặc mật khẩu không đúng.");
        private static final Words EN = new Words(
                "en",
                "Log in",
                "Sample names and passwords were printed when ./tiendo run --secured started.",
                "Name",
                "Password",
                "Log in",
                "The name or the password is not right.");

        private static Words wanted(HttpServletRequest request) {
            boolean english = request.getHeader("Accept-Language") != null
                    && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
            return english ? EN : VI;
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**").addResourceLocations(DASHBOARD_FILES + "assets/");
        files.addResourceHandler("/fonts/**").addResourceLocations(DASHBOARD_FILES + "fonts/");
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken guard) {
        Words words = Words.wanted(request);
        String wrong = request.getParameter("wrong") == null
                ? ""
                : "<p role=\"alert\" class=\"wrong\">" + words.wrong() + "</p>";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", ITS_OWN_ALONE)
                .header("Cache-Control", "no-store")
                .body(html(words, wrong, guard));
    }

    private static String html(Words words, String wrong, CsrfToken guard) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%2$s · Tiendo</title>
                <link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
                <link rel="stylesheet" href="/assets/tiendo.css">
                </head>
                <body>
                <header class="top"><span class="brand"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">\
                <path d="M3 17h4v4H3zM10 10h4v11h-4zM17 3h4v18h-4z" fill="currentColor"/></svg> Tiendo</span></header>
                <main class="login">
                <h1>%2$s</h1>
                %3$s
                <form method="post" action="/login" class="fill">
                <input type="hidden" name="%4$s" value="%5$s">
                <p><label for="username">%6$s</label><input id="username" name="username" autocomplete="username" required autofocus></p>
                <p><label for="password">%7$s</label><input id="password" name="password" type="password" \
                autocomplete="current-password" required></p>
                <p><button type="submit">%8$s</button></p>
                </form>
                <p class="note">%9$s</p>
                </main>
                </body>
                </html>
                """.formatted(
                        words.language(),
                        words.title(),
                        wrong,
                        guard.getParameterName(),
                        guard.getToken(),
                        words.name(),
                        words.password(),
                        words.go(),
                        words.who());
    }
}
