package org.likeness.portrait.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.fetch.FetchException.Reason;

class UploadRefusalTest {

    @Test
    void treatsPrivateHostsAsUnreachable() {
        assertThat(UploadRefusal.of(Reason.NOT_PUBLIC)).isEqualTo(UploadRefusal.of(Reason.UNREACHABLE));
    }
}
