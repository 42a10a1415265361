package org.likeness.web.avatar;

import jakarta.faces.application.Application;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Lets every Facelet call {@code #{gravatar(…)}} without a namespace, as other template languages do with their globals. */
public class TemplateGlobals implements SystemEventListener {

    /** For Faces only. */
    public TemplateGlobals() {}

    @Override
    public void processEvent(SystemEvent event) {
        ((Application) event.getSource())
                .addELContextListener(created -> created.getELContext()
                        .getImportHandler()
                        .importStatic(AvatarFunctions.class.getName() + ".gravatar"));
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof Application;
    }
}
