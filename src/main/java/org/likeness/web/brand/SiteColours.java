package org.likeness.web.brand;

import org.likeness.drawing.Accent;

/** The stylesheet with the colours that derive from the operator's accent colour. It comes after ours and replaces what that derives. */
final class SiteColours {
    private SiteColours() {}

    static String css(Accent accent) {
        var light = accent.light();
        var dark = accent.dark();
        return ":root {\n"
                + line("accent", accent.css())
                + line("link", light.link())
                + line("fill", light.fill())
                + line("fill-ink", light.ink())
                + line("tint", light.tint())
                + "}\n@supports (color: light-dark(red, oklch(from red l c h))) {\n:root {\n"
                + line("link", either(light.link(), dark.link()))
                + line("fill", either(light.fill(), dark.fill()))
                + line("fill-ink", either(light.ink(), dark.ink()))
                + line("tint", either(light.tint(), dark.tint()))
                + "}\n}\n";
    }

    private static String line(String name, String value) {
        return "  --" + name + ": " + value + ";\n";
    }

    private static String either(String light, String dark) {
        return "light-dark(" + light + ", " + dark + ")";
    }
}
