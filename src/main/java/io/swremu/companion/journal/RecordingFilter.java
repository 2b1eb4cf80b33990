package io.swremu.companion.journal;

import io.swremu.companion.call.Call;
import io.swremu.companion.fault.AppliedFault;
import io.swremu.platform.web.CurrentRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes each request. It copies references and the first bytes, and leaves all else to those who read the journal. It stands
 * before faults, so that it sees what really went out.
 */
@Component
@Order(3)
class RecordingFilter extends OncePerRequestFilter {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";

    private final Journal journal;
    private final NearestOperation operations;
    private final InstantSource clock;
    private final int bodyLimit;

    RecordingFilter(Journal journal, NearestOperation operations, InstantSource clock, JournalProperties options) {
        this.journal = journal;
        this.operations = operations;
        this.clock = clock;
        this.bodyLimit = Math.toIntExact(options.bodyLimit().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Call.isOfInterest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant time = clock.instant();
        long start = System.nanoTime();
        var sent = new CopiedBody(bodyLimit);
        var answered = new CopiedBody(bodyLimit);
        var watched = new WatchedResponse(response, answered);
        boolean failed = true;
        try {
            chain.doFilter(new WatchedRequest(request, sent), watched);
            failed = false;
        } finally {
            watched.flushWriter();
            int status = failed && !response.isCommitted()
                    ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR // what the container says of it
                    : response.getStatus();
            record(new Passed(request, response, time, System.nanoTime() - start), status, sent, answered);
        }
    }

    private void record(Passed passed, int status, CopiedBody sent, CopiedBody answered) {
        HttpServletRequest request = passed.request();
        Call call = Call.of(request);
        String nearest = isUnknown(status) ? operations.insteadOf(call) : null;
        if (!journal.keepsAny()) {
            return;
        }
        skipFile(request, answered);
        Optional<AppliedFault> fault = AppliedFault.of(request);
        journal.add(new Recorded(
                passed.time(),
                CurrentRequest.of(request).id(),
                call,
                request.getQueryString(),
                nearest,
                fault.filter(AppliedFault::cut).map(AppliedFault::sent).orElse(status),
                passed.nanos(),
                fault.map(AppliedFault::id).orElse(null),
                new Recorded.Half(headers(request), sent.kept()),
                new Recorded.Half(headers(passed.response()), answered.kept())));
    }

    /** Pages and files have no operation, either, but are there. */
    private static boolean isUnknown(int status) {
        return status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }

    private record Passed(HttpServletRequest request, HttpServletResponse response, Instant time, long nanos) {}

    /** The system sends the file after this, past the heap. */
    private static void skipFile(HttpServletRequest request, CopiedBody answered) {
        if (request.getAttribute(SENDFILE + "filename") != null
                && request.getAttribute(SENDFILE + "start") instanceof Long start
                && request.getAttribute(SENDFILE + "end") instanceof Long end) {
            answered.skip(end - start);
        }
    }

    private static List<String> headers(HttpServletRequest request) {
        var headers = new ArrayList<String>();
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
                headers.add(name);
                headers.add(values.nextElement());
            }
        }
        return headers;
    }

    private static List<String> headers(HttpServletResponse response) {
        var headers = new ArrayList<String>();
        for (String name : response.getHeaderNames()) {
            for (String value : response.getHeaders(name)) {
                headers.add(name);
                headers.add(value);
            }
        }
        @Nullable String type = response.getContentType();
        if (type != null && !response.containsHeader(HttpHeaders.CONTENT_TYPE)) { // Tomcat adds it when it sends
            headers.add(HttpHeaders.CONTENT_TYPE);
            headers.add(type);
        }
        return headers;
    }
}
