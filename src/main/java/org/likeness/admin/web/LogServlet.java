package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.admin.AdminLog;
import org.likeness.admin.LogEntry;

/** {@code /admin/log}, and the same as a file, {@code /admin/log/csv}. */
@WebServlet({"/admin/log", "/admin/log/csv"})
@ServletSecurity(@HttpConstraint(rolesAllowed = "admin"))
public class LogServlet extends AdminServlet {
    private static final int BATCH = 1_000;

    @Inject
    private AdminLog log;

    @Inject
    private LogBean bean;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getServletPath().endsWith("/csv")) {
            export(response);
        } else {
            bean.show(request);
            forward("log.xhtml", request, response);
        }
    }

    /** Writes the whole log, newest first, as RFC 4180 describes, in batches. */
    private void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8; header=present");
        response.setHeader("Content-Disposition", "attachment; filename=\"likeness-log.csv\"");
        try (var csv = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.write("id,time,actor,action,subject,details\r\n");
            List<LogEntry> entries;
            long before = Long.MAX_VALUE;
            do {
                entries = log.newest(before, BATCH);
                for (LogEntry entry : entries) {
                    write(entry, csv);
                    before = entry.id();
                }
            } while (entries.size() == BATCH);
        }
    }

    private static void write(LogEntry entry, Writer csv) throws IOException {
        csv.write(Stream.of(
                        Long.toString(entry.id()),
                        entry.written().toString(),
                        entry.actor(),
                        entry.action().key(),
                        entry.subject(),
                        entry.details())
                .map(LogServlet::field)
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    /** Quoted; and with an apostrophe before a character with which spreadsheets begin a formula. */
    private static String field(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
