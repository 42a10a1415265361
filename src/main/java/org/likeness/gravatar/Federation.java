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
 * The domains that answer for their own people's avatars, as DNS tells. Asks anew every time; an answer is good for a day.
 *
 * @see <a href="https://wiki.libravatar.org/api/">Libravatar's API</a>
 */
public final class Federation {
    private static final String DNS = "com.sun.jndi.dns.DnsContextFactory";
    private static final Pattern DOMAIN = Pattern.compile("[0-9a-z-]{1,63}(\\.[0-9a-z-]{1,63})*");
    private static final int LONGEST_DOMAIN = 253;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<String, String> environment;
    private final Duration timeout;
    private final RandomGenerator random;

    /**
     * A federation that one DNS server knows.
     *
     * @param dnsUrl {@code dns://host:port}, null for the servers of the system
     * @param timeout how long a look-up may take at all, 1 millisecond to 1 minute
     * @throws IllegalArgumentException when the timeout is out of its range
     */
    public Federation(@Nullable String dnsUrl, Duration timeout) {
        this(dnsUrl, timeout, new Random());
    }

    /** @param random decides between records of the same priority */
    Federation(@Nullable String dnsUrl, Duration timeout, RandomGenerator random) {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout must be 1 ms to " + LONGEST + ", was " + timeout);
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
     * Where the avatars of a domain lie, ending in a slash; empty for a domain that leaves that to the public hosts.
     *
     * @param domain as {@link Libravatar#domain} gives it
     * @param secure whether the pictures are for a page by https
     * @throws IllegalArgumentException when that is no name of a domain in lower-case ASCII
     * @throws NamingException when DNS does not answer in time, or nothing that makes sense
     */
    public Optional<URI> find(String domain, boolean secure) throws NamingException {
        if (!isDomain(domain)) {
            throw new IllegalArgumentException("domain must be a name in lower-case ASCII, was " + domain);
        }
        var records = inTime((secure ? "_avatars-sec._tcp." : "_avatars._tcp.") + domain);
        return SrvRecord.choose(records, random).map(chosen -> chosen.folder(secure ? "https" : "http"));
    }

    static boolean isDomain(String text) {
        return text.length() <= LONGEST_DOMAIN && DOMAIN.matcher(text).matches();
    }

    /** JNDI limits the wait for one server and one attempt; a thread of its own is what can be left behind in time. */
    private List<SrvRecord> inTime(String name) throws NamingException {
        var lookUp = new FutureTask<>(() -> lookUp(name));
        var thread = new Thread(lookUp, "federation " + name);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        try {
            return lookUp.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw caused(new TimeLimitExceededException("no answer for " + name + " within " + timeout), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw caused(new InterruptedNamingException("interrupted while asking for " + name), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NamingException known
                    ? known
                    : caused(new NamingException("no sense in the answer for " + name), e);
        } finally {
            lookUp.cancel(true);
        }
    }

    @SuppressWarnings({"BanJNDI", "JdkObsolete"}) // DNS gives texts and no objects, and JNDI takes no other map
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

    /** The platform's own provider, whatever the server has made of JNDI and of the context class loader. */
    private static InitialContextFactory dns() throws NamingException {
        return ServiceLoader.load(InitialContextFactory.class, ClassLoader.getPlatformClassLoader()).stream()
                .filter(provider -> provider.type().getName().equals(DNS))
                .findFirst()
                .orElseThrow(() -> new NoInitialContextException("this Java has no module jdk.naming.dns"))
                .get();
    }

    private static NamingException caused(NamingException told, Exception cause) {
        told.initCause(cause);
        return told;
    }
}
