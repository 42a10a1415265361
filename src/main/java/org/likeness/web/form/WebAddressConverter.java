package org.likeness.web.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** Completes the address of a website: {@code example.org} becomes {@code https://example.org}. */
@FacesConverter("webAddress")
public class WebAddressConverter implements Converter<String> {

    @Override
    public @Nullable String getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? null : WebAddress.completed(value);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? "" : value;
    }
}
