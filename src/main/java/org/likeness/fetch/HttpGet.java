package org.likeness.fetch;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import org.likeness.fetch.FetchException.Reason;

/**
 * Sends GET requests. Each has its own connection, without cookies, credentials or compression, and redirects are not followed.
 */
final class HttpGet {
    private static final Http1Config FEW_HEADERS =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8_192).build();

    private final int port;
    private final Timeout timeout;
    private final Lookup<TlsSocketStrategy> https;

    /**
     * Creates a client.
     *
     * @param port the only port allowed for servers that are not trusted
     * @param tls decides which certificates are trusted
     */
    HttpGet(Limits limits, int port, SSLContext tls) {
        this.port = port;
        this.timeout = Timeout.of(limits.time());
        this.https = RegistryBuilder.<TlsSocketStrategy>create()
                .register(URIScheme.HTTPS.id, new DefaultClientTlsStrategy(tls))
                .build();
    }

    /**
     * Sends one request. Close the sockets after reading the response.
     *
     * @param trusted whether the server may have any address and port
     */
    Response send(PictureAddress address, boolean trusted, Sockets sockets) throws FetchException, IOException {
        if (!trusted && address.port() != port) {
            throw new FetchException(Reason.NOT_PUBLIC, "port must be " + port + ", was " + address.port());
        }
        var operator = new DefaultHttpClientConnectionOperator(sockets, null, new PublicAddresses(trusted), https);
        var connection = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(FEW_HEADERS)
                        .build());
        connection.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build());
        connection.setTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout).build());
        var server =
                new HttpHost(address.secure() ? URIScheme.HTTPS.id : URIScheme.HTTP.id, address.host(), address.port());
        return new Response(HttpClients.createMinimal(connection).executeOpen(server, request(server, address), null));
    }

    private static ClassicHttpRequest request(HttpHost server, PictureAddress address) {
        return ClassicRequestBuilder.get()
                .setHttpHost(server)
                .setPath(address.path())
                .addHeader("User-Agent", "Likeness")
                .addHeader("Accept", "image/*")
                .addHeader("Accept-Encoding", "identity")
                .addHeader("Connection", "close")
                .build();
    }
}
