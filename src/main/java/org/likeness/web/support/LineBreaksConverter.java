package org.likeness.web.support;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** Text of several lines: browsers send a line break as two characters, we count and keep one. */
@FacesConverter("lineBreaks")
public class LineBreaksConverter implements Converter<String> {

    /** For the container only. */
    public LineBreaksConverter() {}

    @Override
    public @Nullable String getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? null : value.replace("\r\n", "\n");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? "" : value;
    }
}
