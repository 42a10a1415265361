package org.likeness.admin.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.likeness.html.Html;
import org.likeness.web.page.Texts;

/** A bar for each day, as SVG. */
final class GrowthChart {
    private static final int BAR = 14;
    private static final int GAP = 4;
    private static final int HEIGHT = 80;

    /** Days without anybody have a line that shows where the day is. */
    private static final int LEAST = 2;

    private final Texts texts;
    private final DateTimeFormatter days;

    GrowthChart(Texts texts) {
        this.texts = texts;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
    }

    /** How many people there were on all days together, as a sentence. */
    String sum(List<Long> numbers) {
        long sum = numbers.stream().mapToLong(Long::longValue).sum();
        return texts.get("admin.growth.sum", sum, numbers.size());
    }

    /**
     * Draws the chart. Its text alternative has the sum; each bar has its day and number as a tooltip.
     *
     * @param numbers one for each day
     * @param last the last day
     */
    String svg(List<Long> numbers, LocalDate last) {
        long most =
                Math.max(1, numbers.stream().mapToLong(Long::longValue).max().orElse(1));
        int width = numbers.size() * (BAR + GAP) - GAP;
        var svg = new StringBuilder()
                .append("<svg class=\"chart\" role=\"img\" preserveAspectRatio=\"none\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(HEIGHT)
                .append("\" aria-label=\"")
                .append(Html.escaped(sum(numbers)))
                .append("\">");
        for (int i = 0; i < numbers.size(); i++) {
            long height = LEAST + (HEIGHT - LEAST) * numbers.get(i) / most;
            String day = days.format(last.minusDays(numbers.size() - 1L - i));
            svg.append("<rect x=\"")
                    .append(i * (BAR + GAP))
                    .append("\" y=\"")
                    .append(HEIGHT - height)
                    .append("\" width=\"" + BAR + "\" height=\"")
                    .append(height)
                    .append("\"><title>")
                    .append(Html.escaped(texts.get("admin.growth.day", day, numbers.get(i))))
                    .append("</title></rect>");
        }
        return svg.append("</svg>").toString();
    }
}
