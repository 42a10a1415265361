package org.likeness.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a self-signed certificate, made by the JDK's keytool. */
public record Certificate(KeyStore store) {
    public static final String PASSWORD = "not secret";

    /** @param names of the server in the syntax of keytool, for example {@code dns:localhost,ip:127.0.0.1} */
    public static Certificate of(String names) {
        try {
            Path folder = Files.createTempDirectory("certificate");
            Path file = folder.resolve("key.p12");
            try {
                return new Certificate(KeyStore.getInstance(made(file, names).toFile(), PASSWORD.toCharArray()));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The context of a server with this certificate. */
    public SSLContext shown() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            var tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The context of a client that trusts only this certificate. */
    public SSLContext trusted() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(alone());
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The {@code javax.net.ssl.trustStore} of another process. */
    public void writeTrust(Path file) {
        try (var out = Files.newOutputStream(file)) {
            alone().store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Certificate and key in PEM, as other programs read them. */
    public void writePem(Path file) {
        try {
            var key = store.getKey("server", PASSWORD.toCharArray());
            Files.writeString(
                    file,
                    pem("CERTIFICATE", store.getCertificate("server").getEncoded())
                            + pem("PRIVATE KEY", key.getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /** The certificate without its key. */
    private KeyStore alone() throws GeneralSecurityException, IOException {
        var alone = KeyStore.getInstance("PKCS12");
        alone.load(null, null);
        alone.setCertificateEntry("server", store.getCertificate("server"));
        return alone;
    }

    private static Path made(Path file, String names) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Test",
                        "-ext",
                        "san=" + names,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }
}
