package org.likeness.web.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** Converts the CRLF line breaks that browsers send to LF, so that a line break counts as one character. */
@FacesConverter("lineBreaks")
public class LineBreaksConverter implements Converter<String> {

    @Override
    public @Nullable String getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? null : value.replace("\r\n", "\n");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? "" : value;
    }
}
