package org.likeness.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Biography, website and location of a member; empty if not given. The nickname is part of the account. */
@Entity
public class Profile {
    @Id
    @Column(name = "account_id")
    private long accountId;

    private String bio = "";
    private String website = "";
    private String location = "";

    /** For JPA only. */
    protected Profile() {}

    Profile(long accountId) {
        this.accountId = accountId;
    }

    void update(String newBio, String newWebsite, String newLocation) {
        this.bio = newBio;
        this.website = newWebsite;
        this.location = newLocation;
    }

    public String getBio() {
        return bio;
    }

    public String getWebsite() {
        return website;
    }

    public String getLocation() {
        return location;
    }
}
