package org.likeness.web.brand;

import java.util.Map;
import java.util.TreeMap;

/** The paths of what shows the look of the site. */
final class BrandPaths {
    static final String LOGO = "/site-logo";
    static final String COLOURS = "/site-colours.css";
    static final String STYLE = "/custom.css";
    static final String FAVICON = "/favicon.ico";
    static final String TOUCH_ICON = "/apple-touch-icon.png";
    static final String MANIFEST = "/manifest.webmanifest";
    static final String ICON_192 = "/site-icon-192.png";
    static final String ICON_512 = "/site-icon-512.png";
    static final String MASKABLE_192 = "/site-icon-maskable-192.png";
    static final String MASKABLE_512 = "/site-icon-maskable-512.png";

    /** The icons of the manifest by their paths. */
    static final Map<String, Icon> ICONS = new TreeMap<>(Map.of(
            ICON_192, new Icon(192, false),
            ICON_512, new Icon(512, false),
            MASKABLE_192, new Icon(192, true),
            MASKABLE_512, new Icon(512, true)));

    private BrandPaths() {}

    /**
     * An icon of the manifest.
     *
     * @param side in pixels
     * @param isFull whether it fills its square with colour
     */
    record Icon(int side, boolean isFull) {}
}
