package shop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.likeness.avatar.People;
import org.likeness.avatar.Person;

/** Tells Likeness who a customer is. */
@ApplicationScoped
public class Customers implements People {
    @Override
    public Optional<Person> find(Object of) {
        return of instanceof Customer customer
                ? Optional.of(Person.named(customer.getFullName()).withEmail(customer.getMail()))
                : Optional.empty();
    }
}
