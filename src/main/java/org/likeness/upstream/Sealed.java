package org.likeness.upstream;

/**
 * What an opaque name stands for.
 *
 * @param drawing 32 hex digits: what the person is drawn of while there is no picture
 */
public record Sealed(Handle handle, String drawing) {}
