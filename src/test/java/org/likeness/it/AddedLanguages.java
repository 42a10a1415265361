package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Languages that an operator has put into the folder {@code texts}: Portuguese, Arabic, a new title in German, and broken files. */
final class AddedLanguages {
    private static final String[] PORTUGUESE = {"Accept-Language", "pt-PT,en;q=0.5"};

    private AddedLanguages() {}

    /** Writes the files for a server that has not started yet. */
    static void write(ServerProcess server) throws IOException {
        Path folder = Files.createDirectories(server.data().resolve("texts"));
        Files.writeString(folder.resolve("texts_pt_BR.properties"), """
                login.title=Entrar
                login.failed=E-mail ou senha incorretos.
                forgot.done=Enviamos um e-mail.
                error.404.title=Página não encontrada
                form.errors={0, plural, one{Confira este campo:} other{Confira estes # campos:}}
                refusal.foreign=Isto vem de outro site.
                home.title=Publicações
                """);
        Files.writeString(
                folder.resolve("ValidationMessages_pt_BR.properties"),
                "likeness.login.required=Informe o e-mail.\nlikeness.password.required=Informe a senha.\n");
        Files.writeString(folder.resolve("mail_pt_BR.properties"), "reset.subject=Escolha uma nova senha\n");
        Files.writeString(folder.resolve("texts_ar.properties"), "login.title=تسجيل الدخول\n");
        Files.writeString(folder.resolve("texts_de.properties"), "login.title=Willkommen zurück\n");
        Files.writeString(folder.resolve("texts_german.properties"), "login.title=Anmelden\n");
        Files.writeString(
                folder.resolve("texts_it.properties"),
                "login.title=\\u00g\nlogin.submit={0, plural, one{Entra}}\nno.key=Niente\npage.home=Città\n",
                ISO_8859_1);
    }

    static void assertShown(ServerProcess server) throws Exception {
        assertPages(server);
        assertFieldsAndPrograms(server);
        assertOverrides(server);
        assertBrokenTextsAreEnglish(server);
        assertMail(server);
    }

    private static void assertPages(ServerProcess server) {
        var visitor = new Visitor(server.url());
        var page = visitor.page("/login", PORTUGUESE);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("pt-BR");
        assertThat(page.selectFirst("html").hasAttr("dir")).isFalse();
        assertThat(page.select("h1").text()).isEqualTo("Entrar");
        assertThat(page.select("#languages a[lang=pt-BR][hreflang=pt-BR][aria-current]")
                        .text())
                .isEqualTo("Português (Brasil)");
        assertThat(page.select("#languages a").eachAttr("hreflang"))
                .containsExactly("de", "en", "es", "fr", "it", "pt-BR", "ar", "zh", "zh-Hant");
        assertThat(visitor.get("/nothing-here", PORTUGUESE).body()).contains("Página não encontrada");
        assertThat(visitor.get("/feed", PORTUGUESE).body()).contains("<title>Publicações · ");

        visitor.get("/language?to=ar");
        var arabic = visitor.page("/login", PORTUGUESE);
        assertThat(arabic.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(arabic.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select("h1").text()).isEqualTo("تسجيل الدخول");
        assertThat(arabic.select("#login\\:submit").val()).isEqualTo("Sign in");
    }

    private static void assertFieldsAndPrograms(ServerProcess server) {
        var visitor = new Visitor(server.url());
        visitor.get("/language?to=pt-BR");
        var answer = Jsoup.parse(visitor.submit("/login", "login", Map.of("email", "", "password", ""))
                .body());
        assertThat(answer.select(".field-message").eachText()).containsExactly("Informe o e-mail.", "Informe a senha.");
        assertThat(answer.text()).contains("Confira estes 2 campos:");
        var wrong = visitor.submit("/login", "login", Map.of("email", visitor.email, "password", "wrong password"));
        assertThat(wrong.body()).contains("E-mail ou senha incorretos.");
        var refused = visitor.post("/login", Map.of(), "Origin", "https://evil.example", "Accept", "application/json");
        assertThat(Visitor.json(refused).getString("detail")).isEqualTo("Isto vem de outro site.");
    }

    private static void assertOverrides(ServerProcess server) {
        var page = new Visitor(server.url()).page("/login", "Accept-Language", "de-AT");
        assertThat(page.select("h1").text()).isEqualTo("Willkommen zurück");
        assertThat(page.select("#login\\:submit").val()).isEqualTo("Anmelden");
    }

    private static void assertBrokenTextsAreEnglish(ServerProcess server) throws IOException {
        var page = new Visitor(server.url()).page("/login", "Accept-Language", "it");
        assertThat(page.select("h1").text()).isEqualTo("Sign in");
        assertThat(page.select("#login\\:submit").val()).isEqualTo("Sign in");
        server.waitForLog(List.of(
                "texts_german.properties is ignored: its name has no known language.",
                "texts_it.properties, line 1, login.title: malformed escape.",
                "texts_it.properties, line 4, page.home: this is not UTF-8.",
                "texts_it.properties, login.submit: the text is no ICU message",
                "texts_it.properties, no.key: there is no text with this key."));
    }

    private static void assertMail(ServerProcess server) throws Exception {
        var member = new Visitor(server.url()).registered();
        member.get("/language?to=pt-BR");
        member.page("/account");
        new Visitor(server.url()).submit("/forgot", "forgot", Map.of("email", member.email));
        assertThat(SettingsIT.mail(member).subject()).isEqualTo("Escolha uma nova senha");
    }
}
