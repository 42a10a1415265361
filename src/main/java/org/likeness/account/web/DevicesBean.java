package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.account.Device;
import org.likeness.account.Devices;
import org.likeness.web.page.Texts;

/** The part of the account page that lists where the member is signed in. */
@RequestScoped
@Named
public class DevicesBean {
    /**
     * A device on the page.
     *
     * @param name browser and system
     * @param here whether the page is shown on it
     * @param address empty if unknown
     * @param active when it was last used
     */
    public record Row(String id, String name, boolean here, String address, Instant since, Instant active) {}

    private final CurrentMember me;
    private final Devices devices;
    private @Nullable List<Row> rows;

    @Inject
    DevicesBean(CurrentMember me, Devices devices) {
        this.me = me;
        this.devices = devices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    DevicesBean() {
        this(null, null);
    }

    /** Loaded once per request: the device of this page first, then the one last used. */
    public List<Row> getRows() {
        if (rows == null) {
            String here = me.signedIn().orElseThrow().device().getId();
            var texts =
                    new Texts(FacesContext.getCurrentInstance().getViewRoot().getLocale());
            rows = devices.of(me.require().getId()).stream()
                    .map(device -> row(device, device.getId().equals(here), texts))
                    .sorted((a, b) -> Boolean.compare(b.here(), a.here()))
                    .toList();
        }
        return rows;
    }

    private static Row row(Device device, boolean here, Texts texts) {
        return new Row(
                device.getId(),
                name(device, texts),
                here,
                device.getAddress() == null ? "" : device.getAddress(),
                device.getCreated(),
                device.getLastSeen());
    }

    /** Browser and system. */
    public static String name(Device device, Texts texts) {
        String browser = device.getBrowser() == null ? texts.get("devices.unknown") : device.getBrowser();
        return device.getSystem() == null ? browser : texts.get("devices.on", browser, device.getSystem());
    }
}
