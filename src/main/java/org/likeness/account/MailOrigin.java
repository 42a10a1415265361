package org.likeness.account;

import java.net.URI;
import java.util.Locale;

/**
 * Where a message is requested: its links lead back to this site, in the language of the page.
 *
 * @param site the address of this site, with a slash at the end; links in the message begin with it
 * @param language the language of the page, for recipients without an account
 */
public record MailOrigin(URI site, Locale language) {
    URI link(String page, String token) {
        return site.resolve(page + "?token=" + token);
    }
}
