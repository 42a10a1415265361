package org.likeness.avatar;

import java.util.Optional;

/**
 * Maps the users of an application to persons, so that its pages can write {@code <l:avatar of="#{order.customer}"/>} with
 * objects of their own. An application provides one CDI bean:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Customers implements People {
 *     @Override
 *     public Optional<Person> find(Object of) {
 *         return of instanceof Customer customer
 *                 ? Optional.of(Person.named(customer.getName()).withEmail(customer.getEmail()))
 *                 : Optional.empty();
 *     }
 * }
 * }</pre>
 */
public interface People {

    /**
     * Converts a value of a page to a person.
     *
     * @param of the value of the attribute {@code of}: a user object, an id, an e-mail
     * @return empty if this bean does not know such a value; other beans are asked then
     */
    Optional<Person> find(Object of);
}
