package shop;

/** A user as this shop knows them: nothing in it comes from Likeness. */
public final class Customer {
    private final String fullName;
    private final String mail;

    Customer(String fullName, String mail) {
        this.fullName = fullName;
        this.mail = mail;
    }

    public String getFullName() {
        return fullName;
    }

    public String getMail() {
        return mail;
    }
}
