package org.likeness.gravatar;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.InterruptedNamingException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.naming.TimeLimitExceededException;
import javax.naming.directory.DirContext;
import javax.naming.spi.InitialContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the avatar hosts of domains that run their own, with DNS. Does not cache; callers may keep an answer for a day.
 *
 * <pre>{@code
 * var federation = new Federation(null, Duration.ofSeconds(3));
 * Optional<String> domain = Libravatar.domain("jane@example.com");
 * Optional<URI> host = federation.find(domain.orElseThrow(), true);
 * String url = new Libravatar(host.orElse(Libravatar.SECURE.base())).address(hash, size, defaultImage);
 * }</pre>
 *
 * @see <a href="https://wiki.libravatar.org/api/">Libravatar's API</a>
 */
public final class Federation {
    private static final String DNS = "com.sun.jndi.dns.DnsContextFactory";
    private static final Pattern DOMAIN = Pattern.compile("[0-9a-z-]{1,63}(\\.[0-9a-z-]{1,63})*");
    private static final int MAX_DOMAIN = 253;
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(1);

    private final Map<String, String> environment;
    private final Duration timeout;
    private final RandomGenerator random;

    /**
     * Creates a resolver.
     *
     * @param dnsUrl the DNS server as {@code dns://host:port}, null for those of the system
     * @param timeout how long a lookup may take, however many DNS servers are asked, 1 millisecond to 1 minute
     * @throws IllegalArgumentException if the timeout is out of range
     */
    public Federation(@Nullable String dnsUrl, Duration timeout) {
        this(dnsUrl, timeout, new Random());
    }

    /** @param random chooses among records of the same priority */
    Federation(@Nullable String dnsUrl, Duration timeout, RandomGenerator random) {
        if (timeout.toMillis() < 1 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must be 1 ms to " + MAX_TIMEOUT + ", was " + timeout);
        }
        this.timeout = timeout;
        this.random = random;
        this.environment = Map.of(
                Context.PROVIDER_URL,
                dnsUrl == null ? "dns:" : dnsUrl,
                "com.sun.jndi.dns.timeout.initial",
                Long.toString(Math.max(1, timeout.toMillis() / 3)), // the second attempt waits twice as long
                "com.sun.jndi.dns.timeout.retries",
                "2");
    }

    /**
     * Finds the folder of the avatars of a domain, with its final slash; empty for a domain that uses the public hosts.
     *
     * @param domain from {@link Libravatar#domain}
     * @param secure whether the pictures are for a page with https
     * @throws IllegalArgumentException if this is not a domain name in lower-case ASCII
     * @throws NamingException if DNS does not answer in time, or the answer is malformed
     */
    public Optional<URI> find(String domain, boolean secure) throws NamingException {
        if (!isDomain(domain)) {
            throw new IllegalArgumentException("domain must be a name in lower-case ASCII, was " + domain);
        }
        var records = lookUpInTime((secure ? "_avatars-sec._tcp." : "_avatars._tcp.") + domain);
        return SrvRecord.choose(records, random).map(chosen -> chosen.folder(secure ? "https" : "http"));
    }

    static boolean isDomain(String text) {
        return text.length() <= MAX_DOMAIN && DOMAIN.matcher(text).matches();
    }

    /** JNDI limits only the wait for each server and attempt, so the lookup has its own thread, which the caller can abandon. */
    private List<SrvRecord> lookUpInTime(String name) throws NamingException {
        var lookup = new FutureTask<>(() -> lookUp(name));
        var thread = new Thread(lookup, "federation " + name);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        try {
            return lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw caused(new TimeLimitExceededException("no answer for " + name + " within " + timeout), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw caused(new InterruptedNamingException("interrupted while looking up " + name), e);
        } catch (ExecutionException e) { // JNDI's parser throws runtime exceptions, too
            throw e.getCause() instanceof NamingException known
                    ? known
                    : caused(new NamingException("malformed answer for " + name), e);
        } finally {
            lookup.cancel(true);
        }
    }

    @SuppressWarnings({"BanJNDI", "JdkObsolete"}) // DNS returns strings, no objects, and JNDI requires a Hashtable
    private List<SrvRecord> lookUp(String name) throws NamingException {
        var context = (DirContext) dns().getInitialContext(new Hashtable<>(environment));
        try {
            var answer = context.getAttributes(name, new String[] {"SRV"}).get("SRV");
            var records = new ArrayList<SrvRecord>();
            if (answer != null) {
                for (Object one : Collections.list(answer.getAll())) {
                    SrvRecord.parse(one.toString()).ifPresent(records::add);
                }
            }
            return records;
        } catch (NameNotFoundException e) {
            return List.of();
        } finally {
            context.close();
        }
    }

    /** The JDK's own provider, however the server has configured JNDI and the context class loader. */
    private static InitialContextFactory dns() throws NamingException {
        return ServiceLoader.load(InitialContextFactory.class, ClassLoader.getPlatformClassLoader()).stream()
                .filter(provider -> provider.type().getName().equals(DNS))
                .findFirst()
                .orElseThrow(() -> new NoInitialContextException("this JVM has no module jdk.naming.dns"))
                .get();
    }

    private static NamingException caused(NamingException exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }
}
