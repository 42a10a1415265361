package org.likeness.config;

/** Which engine decodes pictures. */
public enum EngineChoice {
    /** Skia if it runs on this server, the portable engine otherwise. */
    AUTO,
    /** The same, but logs a warning if Skia does not run. */
    SKIA,
    /** The portable engine. */
    PORTABLE
}
