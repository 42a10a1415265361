package org.likeness.web.support;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.likeness.config.Settings;

/** Before the first request: the settings are right and the schema is there, or the application does not start. */
@WebListener
public class Startup implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Startup.class.getName());

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    /** For the container only. */
    public Startup() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var settings = CDI.current().select(Settings.class).get();
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.url() != null
                && "https".equalsIgnoreCase(settings.url().getScheme()));
        cookie.setAttribute(
                "SameSite", "Lax"); // WildFly does not take it from web.xml, Payara only from its own settings
        Flyway.configure().dataSource(dataSource).load().migrate();
        LOG.log(
                Level.INFO,
                "Likeness is ready{0}, pictures lie in {1}",
                settings.url() == null ? "" : " at " + settings.url(),
                settings.data());
    }
}
