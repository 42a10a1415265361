package org.likeness.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;

/** A visitor or member with a browser of their own: fills in forms, writes, uploads. */
public final class Visitor extends BrowserSession {
    static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    final String username = "u" + RUN + COUNT.incrementAndGet();
    public final String email = username + "@example.com";

    Visitor() {
        this(Site.url());
    }

    public Visitor(URI site) {
        super(site);
    }

    /** A new member who is signed in. */
    static Visitor member() {
        return new Visitor().registered();
    }

    /** A member whose browser stays signed in. */
    static Visitor remembered() {
        var browser = member();
        browser.post("/logout", Map.of("csrf", browser.csrf()));
        browser.loginRemembered(browser.email, PASSWORD);
        return browser;
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

    /** Signs in and asks to stay signed in. */
    HttpResponse<String> loginRemembered(String login, String password) {
        return submit("/login", "login", Map.of("email", login, "password", password, "remember", "on"));
    }

    /** Fills in a Faces form as a browser does: the values and ticked boxes of the page, the values replaced by those given. */
    public HttpResponse<String> submit(String path, String form, Map<String, String> values) {
        return submit(page(path), path, form, values);
    }

    HttpResponse<String> submit(Document page, String path, String form, Map<String, String> values) {
        return submit(page, path, form, values, FilledForm.ticked(page, form));
    }

    private HttpResponse<String> submit(
            Document page, String path, String form, Map<String, String> values, String ticked) {
        var fields = FilledForm.fields(page, form);
        values.forEach((name, value) -> fields.put(form + ":" + name, value));
        return post(path, FilledForm.encoded(fields) + ticked);
    }

    /** Fills in a form, and ticks only these of its boxes. */
    HttpResponse<String> submitTicked(
            String path, String form, Map<String, String> values, String boxes, List<String> ticked) {
        return submitTicked(page(path), path, form, values, boxes, ticked);
    }

    HttpResponse<String> submitTicked(
            Document page, String path, String form, Map<String, String> values, String boxes, List<String> ticked) {
        return submit(page, path, form, values, FilledForm.ticked(form + ":" + boxes, ticked));
    }

    /** Fills in a plain HTML form as a browser does, keeps its ticked boxes, and sends it to its action. */
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

    /** Publishes a post and returns its address. */
    String posted(String title, String text) {
        var response = send("/posts/new", "post", Map.of("title", title, "text", text));
        return location(response, 303);
    }

    /** Comments as the member who is signed in, and returns the address of the comment. */
    String commented(String post, String text) {
        return location(send(post, "comment", Map.of("text", text)), 303);
    }

    /** Comments as a guest with the name of this visitor, and returns the address of the comment. */
    String commentedAsGuest(String post, String text) {
        return location(send(post, "comment", Map.of("text", text, "name", "Guest " + username, "email", email)), 303);
    }

    static String location(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError("answered " + response.statusCode() + "\n" + response.body());
        }
        return response.headers().firstValue("Location").orElseThrow();
    }

    public String csrf() {
        return page("/profile").select("#avatar-form input[name=csrf]").val();
    }

    /** Uploads as a script that requests JSON. */
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

    /** Requests a draft as the form in a browser without scripts. */
    HttpResponse<String> draft(byte[] file, Map<String, String> more, String... headers) {
        var fields = new LinkedHashMap<>(Map.of("csrf", csrf()));
        fields.putAll(more);
        return sendForm("/profile/avatar/draft", new Multipart(fields).with("photo.jpg", file), headers);
    }

    /** Sends the upload form without a file, as a faulty script might. */
    HttpResponse<String> formWithoutFile() {
        return sendForm("/profile/avatar", new Multipart(Map.of("csrf", csrf())), "Accept", "application/json");
    }

    /** The address of the picture at the top of every page. */
    String avatarAtTheTop() {
        return page("/").select(".site-me img.likeness-avatar").attr("src");
    }

    /** The JSON of an answer. */
    public static JsonObject json(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
