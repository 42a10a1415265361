package org.likeness.avatar.web;

import jakarta.faces.application.Application;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.List;

/** Lets every Facelet call {@code #{gravatar(…)}} and {@code #{avatar(…)}} without a namespace, like globals elsewhere. */
public class TemplateGlobals implements SystemEventListener {
    private static final List<String> NAMES = List.of("gravatar", "avatar");

    /** For Faces only. */
    public TemplateGlobals() {}

    @Override
    public void processEvent(SystemEvent event) {
        ((Application) event.getSource()).addELContextListener(created -> {
            var imports = created.getELContext().getImportHandler();
            NAMES.forEach(name -> imports.importStatic(AvatarFunctions.class.getName() + "." + name));
        });
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof Application;
    }
}
