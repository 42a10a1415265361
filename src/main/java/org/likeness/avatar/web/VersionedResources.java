package org.likeness.avatar.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Puts a version into the addresses of the resources of {@code <l:avatar>}, so that browsers may cache them for a year. */
public class VersionedResources extends ResourceHandlerWrapper {
    private static final String LIBRARY = "likeness";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** For Faces only. */
    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        if (resource == null || !LIBRARY.equals(library)) {
            return resource;
        }
        return new VersionedResource(
                resource, versions.computeIfAbsent(name, key -> VersionedResource.version(resource)));
    }
}
