package org.likeness.web.avatar;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives the resources that come along with the tag addresses that change with their content, so that browsers may keep them for long. */
public class LastingResources extends ResourceHandlerWrapper {
    private static final String LIBRARY = "likeness";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** For Faces only. */
    public LastingResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        if (resource == null || !LIBRARY.equals(library)) {
            return resource;
        }
        return new LastingResource(resource, versions.computeIfAbsent(name, key -> LastingResource.version(resource)));
    }
}
