package io.swremu.edition.shared.version;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Redirects a browser that asks for {@code /} to Swagger UI; an API client gets ListApiVersions. */
@Component
class BrowserFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/") || !request.getMethod().equals(HttpMethod.GET.name());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (wantsPage(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
            response.sendRedirect("/swagger-ui.html");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers ask for HTML alone, or with XHTML, before all else; libraries name it, if at all, among other types. */
    private static boolean wantsPage(List<String> accept) {
        try {
            var types = MediaType.parseMediaTypes(accept);
            return isBest(types, MediaType.TEXT_HTML)
                    && (types.stream().filter(MediaType::isConcrete).count() == 1
                            || isBest(types, MediaType.APPLICATION_XHTML_XML));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private static boolean isBest(List<MediaType> accepted, MediaType wanted) {
        return accepted.stream().anyMatch(type -> type.equalsTypeAndSubtype(wanted) && type.getQualityValue() == 1);
    }
}
