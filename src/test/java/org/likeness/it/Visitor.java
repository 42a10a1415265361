package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser of their own: cookies, forms, uploads. Redirects are not followed, so that tests see them. */
public final class Visitor {
    static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    final CookieManager cookies = new CookieManager();
    final String username = "u" + RUN + COUNT.incrementAndGet();
    public final String email = username + "@example.com";
    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Visitor() {
        this(Site.url());
    }

    public Visitor(URI site) {
        this.site = site;
    }

    /** A new member who is signed in. */
    static Visitor member() {
        return new Visitor().registered();
    }

    public Visitor registered() {
        var response = register(email, username, "Nick of " + username, PASSWORD);
        if (response.statusCode() / 100 != 3) {
            throw new AssertionError("registration answered " + response.statusCode() + "\n" + response.body());
        }
        return this;
    }

    public HttpResponse<String> register(String withEmail, String withUsername, String nickname, String password) {
        return submit(
                "/register",
                "register",
                Map.of("email", withEmail, "username", withUsername, "nickname", nickname, "password", password));
    }

    HttpResponse<String> login(String login, String password) {
        return submit("/login", "login", Map.of("email", login, "password", password));
    }

    /** As after closing the browser: what has no date to expire is gone. */
    void forgetSession() {
        var store = cookies.getCookieStore();
        List.copyOf(store.getCookies()).stream()
                .filter(cookie -> cookie.getMaxAge() < 0)
                .forEach(cookie -> store.remove(site, cookie));
        if (store.getCookies().stream().anyMatch(cookie -> cookie.getName().equals("JSESSIONID"))) {
            throw new AssertionError("the session is still there");
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> options(String path) {
        return send(request(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Document page(String path, String... headers) {
        var response = get(path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + "\n" + response.body());
        }
        return Jsoup.parse(response.body(), site.resolve(path).toString());
    }

    /** Fills a Faces form in as a browser does: what the page has in its fields, and over it the values given. */
    public HttpResponse<String> submit(String path, String form, Map<String, String> values) {
        return submit(page(path), path, form, values);
    }

    HttpResponse<String> submit(Document page, String path, String form, Map<String, String> values) {
        var fields = FilledForm.fields(page, form);
        values.forEach((name, value) -> fields.put(form + ":" + name, value));
        return post(path, fields);
    }

    /** Fills a form in, and ticks these of its boxes and no others. */
    HttpResponse<String> submitTicked(
            String path, String form, Map<String, String> values, String boxes, List<String> ticked) {
        var fields = FilledForm.fields(page(path), form);
        values.forEach((name, value) -> fields.put(form + ":" + name, value));
        var body = new StringBuilder(FilledForm.encoded(fields));
        ticked.forEach(value -> body.append('&').append(FilledForm.encoded(Map.of(form + ":" + boxes, value))));
        return post(path, body.toString());
    }

    /** Fills a form of plain HTML in as a browser does, and sends it to where it wants to be sent; its boxes as they are ticked. */
    HttpResponse<String> send(String path, String form, Map<String, String> values, String... headers) {
        return send(page(path, headers), path, form, values, headers);
    }

    HttpResponse<String> send(Document page, String path, String form, Map<String, String> values, String... headers) {
        var fields = FilledForm.fields(page, form);
        page.getElementById(form)
                .select("input[type=checkbox][checked]")
                .forEach(box -> fields.put(box.attr("name"), "on"));
        fields.putAll(values);
        String action = page.getElementById(form).attr("action");
        return post(action.isEmpty() ? path : action, fields, headers);
    }

    /** Publishes a post and tells its address. */
    String posted(String title, String text) {
        var response = send("/posts/new", "post", Map.of("title", title, "text", text));
        return location(response, 303);
    }

    /** Comments as who is signed in and tells where the comment stands. */
    String commented(String post, String text) {
        return location(send(post, "comment", Map.of("text", text)), 303);
    }

    /** Comments as a guest of the same name as this visitor has, and tells where the comment stands. */
    String commentedAsGuest(String post, String text) {
        return location(send(post, "comment", Map.of("text", text, "name", "Guest " + username, "email", email)), 303);
    }

    static String location(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError("answered " + response.statusCode() + "\n" + response.body());
        }
        return response.headers().firstValue("Location").orElseThrow();
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return post(path, FilledForm.encoded(fields), headers);
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public String csrf() {
        return page("/profile").select("#avatar-form input[name=csrf]").val();
    }

    /** Uploads as a script does that wants JSON. */
    HttpResponse<String> upload(byte[] file, Map<String, String> more) {
        return upload("photo.jpg", file, more, "Accept", "application/json");
    }

    HttpResponse<String> upload(byte[] file) {
        return upload(file, Map.of());
    }

    HttpResponse<String> upload(String name, byte[] file, Map<String, String> more, String... headers) {
        var fields = new LinkedHashMap<>(Map.of("csrf", csrf()));
        fields.putAll(more);
        return multipart(name, file, fields, headers);
    }

    public HttpResponse<String> multipart(String name, byte[] file, Map<String, String> fields, String... headers) {
        return sendForm("/profile/avatar", new Multipart(fields).with(name, file), headers);
    }

    /** Asks for a draft as the form does in a browser without script. */
    HttpResponse<String> draft(byte[] file, Map<String, String> more, String... headers) {
        var fields = new LinkedHashMap<>(Map.of("csrf", csrf()));
        fields.putAll(more);
        return sendForm("/profile/avatar/draft", new Multipart(fields).with("photo.jpg", file), headers);
    }

    /** The upload form as a script may send it that forgot the file. */
    HttpResponse<String> formWithoutFile() {
        return sendForm("/profile/avatar", new Multipart(Map.of("csrf", csrf())), "Accept", "application/json");
    }

    private HttpResponse<String> sendForm(String path, Multipart form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", Multipart.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes())));
    }

    /** The address of the picture at the top of every page. */
    String avatarAtTheTop() {
        return page("/").select(".site-me img.likeness-avatar").attr("src");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(site.resolve(path));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an answer. */
    public static JsonObject json(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
