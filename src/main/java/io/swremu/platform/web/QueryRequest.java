package io.swremu.platform.web;

import io.swremu.platform.error.SwrException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters are those of its query alone. Its body is content, even if its type is that of a form:
 * curl sends everything as one, and the container would read it to look for parameters.
 */
public class QueryRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters = new HashMap<>();

    /**
     * Reads the query; of a name that stands twice the first counts.
     *
     * @throws SwrException if it cannot be decoded
     */
    public QueryRequest(HttpServletRequest request) {
        super(request);
        String query = request.getQueryString();
        if (query != null) {
            FormBody.urlencoded(query.getBytes(StandardCharsets.ISO_8859_1)) // a character of a query is one byte
                    .forEach((name, value) -> parameters.put(name, new String[] {value}));
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
