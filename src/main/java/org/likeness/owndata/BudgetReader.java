package org.likeness.owndata;

import java.io.IOException;
import java.io.Reader;

/** Fails if too many characters are read without {@link #renew}, so that a parser cannot be made to keep an endless token in memory. */
final class BudgetReader extends Reader {
    private final Reader in;
    private final int budget;
    private int left;

    BudgetReader(Reader in, int budget) {
        this.in = in;
        this.budget = budget;
        this.left = budget;
    }

    void renew() {
        left = budget;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        left -= Math.max(count, 0);
        if (left < 0) {
            throw new IOException("more than " + budget + " characters in one value");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
