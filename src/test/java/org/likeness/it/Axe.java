package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Checks a page with axe-core, against WCAG 2.2 level AA. */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    /** Each violation with page, rule, element, and what is wrong. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.waitForLoadState();
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate("""
                async () => {
                  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                  const rules = {'target-size': {enabled: true}}; // off by default
                  const {violations, passes} = await axe.run(document, {runOnly: levels, rules, resultTypes: ['violations']});
                  if (![...violations, ...passes].some(rule => rule.id === 'target-size')) throw new Error('no target looked at');
                  return violations.flatMap(v => v.nodes.map(n => `${location.pathname} ${v.id}: ${n.html} (${n.failureSummary})`));
                }
                """);
    }

    private static String script() {
        String file = "/META-INF/resources/webjars/axe-core/" + System.getProperty("axe.version") + "/axe.min.js";
        try (var script = Objects.requireNonNull(Axe.class.getResourceAsStream(file), file)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
