package shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Fifty customers, each with something to say. */
@ApplicationScoped
@Named
public class Reviews {
    private final List<Review> all = IntStream.rangeClosed(1, 50)
            .mapToObj(number -> new Review(
                    new Customer("Customer " + number, "customer" + number + "@example.com"),
                    LocalDateTime.of(2026, 1, 1, 8, 30).plusHours(7L * number),
                    "Review " + number + ": it came on time, it fits, and it looks as it does on the picture."))
            .toList();

    public List<Review> getAll() {
        return all;
    }

    public Customer getFirst() {
        return all.get(0).getAuthor();
    }

    /** What one customer wrote. */
    public static final class Review {
        private final Customer author;
        private final LocalDateTime written;
        private final String text;

        Review(Customer author, LocalDateTime written, String text) {
            this.author = author;
            this.written = written;
            this.text = text;
        }

        public Customer getAuthor() {
            return author;
        }

        public LocalDateTime getWritten() {
            return written;
        }

        public String getText() {
            return text;
        }
    }
}
