package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrvRecordTest {

    @Test
    void isReadFromTheTextOfDns() {
        assertThat(SrvRecord.parse("10 20 443 Avatars.example.org."))
                .contains(new SrvRecord(10, 20, 443, "Avatars.example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10 20 443",
                "10 20 443 ",
                "10 20 443 .",
                "10 20 443 ..",
                "10 20 0 a.example",
                "10 20 65536 a.example",
                "10 20 99999 a.example",
                "-1 20 443 a.example",
                "10 20 443 a_b",
                "10 20 443 a..b",
                "10 20 443 a b",
                "10 20 443 a.example\n",
                "10 20 443 a.example:80"
            })
    void isEmptyForAnUnusableHost(String text) {
        assertThat(SrvRecord.parse(text)).isEmpty();
    }

    @Test
    void isEmptyWithoutRecords() {
        assertThat(SrvRecord.choose(List.of(), new Random(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, zero", "1, one", "2, three", "3, three", "4, three"})
    void isChosenByTheRunningSumOfWeightsWithWeight0First(int chance, String target) {
        var records = List.of(
                new SrvRecord(1, 1, 443, "one"),
                new SrvRecord(1, 3, 443, "three"),
                new SrvRecord(1, 0, 443, "zero"),
                new SrvRecord(2, 9, 443, "later"));
        assertThat(SrvRecord.choose(records, always(chance, 5)))
                .map(SrvRecord::target)
                .contains(target);
    }

    @Test
    void isChosenInProportionToItsWeight() {
        var records = new ArrayList<SrvRecord>();
        for (int weight : new int[] {60, 30, 10}) {
            records.add(new SrvRecord(0, weight, 443, "w" + weight));
        }
        var random = new Random(7);
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            times.merge(SrvRecord.choose(records, random).orElseThrow().target(), 1, Integer::sum);
        }
        assertThat(times.get("w60")).isBetween(5800, 6200);
        assertThat(times.get("w30")).isBetween(2800, 3200);
        assertThat(times.get("w10")).isBetween(800, 1200);
    }

    /** A random generator that always returns the same number. */
    private static RandomGenerator always(int number, int of) {
        return new Random(0) {
            @Override
            public int nextInt(int bound) {
                assertThat(bound).isEqualTo(of);
                return number;
            }
        };
    }
}
