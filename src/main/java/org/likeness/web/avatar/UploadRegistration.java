package org.likeness.web.avatar;

import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.likeness.config.Settings;

/** Registers the upload with the operator's limits, which an annotation cannot hold. */
@WebListener
public class UploadRegistration implements ServletContextListener {
    private static final int KEPT_IN_MEMORY = 256 << 10;

    @Inject
    private Settings settings;

    /** For the container only. */
    public UploadRegistration() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        long file = settings.maxBytes();
        var registration = event.getServletContext().addServlet("avatar-upload", AvatarUploadServlet.class);
        registration.setMultipartConfig(
                new MultipartConfigElement("", file, file + AvatarUploadServlet.AROUND_THE_FILE, KEPT_IN_MEMORY));
        registration.addMapping("/profile/avatar");
    }
}
