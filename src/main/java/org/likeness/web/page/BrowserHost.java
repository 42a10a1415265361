package org.likeness.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host that a browser connects to. Browsers treat backslashes as slashes, ignore everything before an {@code @}, and accept many
 * spellings of a name. Hosts are only compared with each other, so the mapping of {@link IDN} is good enough.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">URL Standard, host parsing</a>
 */
final class BrowserHost {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:[/\\\\]*([^/\\\\?#]*).*", Pattern.DOTALL);

    private BrowserHost() {}

    /** The normalized host of an HTTP or HTTPS URL, without {@code www.}; empty for any other text. */
    static String of(String address) {
        var matcher = ADDRESS.matcher(address.strip());
        return matcher.matches() ? ofAuthority(matcher.group(1)) : "";
    }

    /** The normalized host of the authority of a URL, or of a {@code Host} header. */
    static String ofAuthority(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
        return ascii(decoded(host))
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.+$", "")
                .replaceFirst("^www\\.", "");
    }

    private static String decoded(String host) {
        try {
            return URLDecoder.decode(host.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return host; // browsers reject it
        }
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
