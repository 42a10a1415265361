package org.likeness.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.likeness.account.Roles;
import org.likeness.config.Settings;
import org.likeness.database.Database;
import org.likeness.database.Schema;
import org.likeness.language.Languages;
import org.likeness.site.SitePair;

/**
 * Starts the application: checks the settings, reads the texts, and migrates the schema, or fails. While the database is not up yet, the application waits
 * for it and answers 503 to requests that need it.
 */
@WebListener
public class Startup implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Startup.class.getName());

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    private Database database;

    @Inject
    private SitePair site;

    @Inject
    private Roles roles;

    private String contextPath = "";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        contextPath = event.getServletContext().getContextPath();
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.isSecure());
        cookie.setAttribute("SameSite", "Lax"); // WildFly ignores it in web.xml, Payara has its own setting
        Languages.use(settings.textsFolder());
        database.start(dataSource, this::prepare, this::announceFirstAdmin, threads);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        database.stop();
    }

    /** Runs once, as soon as the database is up; a failure keeps the application from starting. */
    private void prepare() {
        new Schema(dataSource).migrate();
        site.require(dataSource);
        LOG.log(
                Level.INFO,
                "Likeness is ready{0}; pictures are stored in {1}",
                settings.url() == null ? "" : " at " + settings.url(),
                settings.data());
        if (settings.url() != null && settings.mail().host() == null) {
            LOG.log(
                    Level.WARNING,
                    "likeness.mail.host is not set: no email is sent. Messages, with their links, go to this log and to {0}",
                    settings.mailFolder());
        }
        if (!settings.accounts().admins().isEmpty() && !settings.accounts().isConfirmationRequired()) {
            LOG.log(
                    Level.WARNING,
                    "likeness.admins has no effect: emails are not confirmed here, so anybody could register with these");
        }
    }

    /** Whoever reads the log of the server runs it. */
    private void announceFirstAdmin() {
        roles.prepareFirstAdmin()
                .ifPresent(token -> LOG.log(
                        Level.WARNING,
                        "This site has no admin yet. Sign in, then open this link, which is valid for 7 days: {0}first-admin?token={1}",
                        settings.url() == null ? contextPath + "/" : settings.url(),
                        token));
    }
}
