package io.swremu.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * What can be told of a mapping at a glance: its methods, how many parts its path has, and which of them are fixed words.
 * There are some two hundred mappings with variables in their paths, and Spring would try each of them with each request; this
 * leaves one or two.
 *
 * @param methods none: all
 * @param parts fixed words, and null for a variable, with the slashes between them
 * @param open whether more parts may follow
 */
record PathShape(Set<RequestMethod> methods, List<@Nullable String> parts, boolean open) {

    /** The shape of a mapping with one path; null if nothing can be told of it. */
    static @Nullable PathShape of(RequestMappingInfo mapping) {
        Set<String> paths = mapping.getPatternValues();
        if (paths.size() != 1 || !paths.iterator().next().startsWith("/")) {
            return null;
        }
        var parts = new ArrayList<@Nullable String>();
        for (String part : paths.iterator().next().substring(1).split("/", -1)) {
            if (part.startsWith("{*") || part.contains("*")) {
                return new PathShape(mapping.getMethodsCondition().getMethods(), parts, true);
            }
            parts.add("/");
            if (!part.isEmpty()) {
                parts.add(part.contains("{") ? null : part);
            }
        }
        return new PathShape(mapping.getMethodsCondition().getMethods(), parts, false);
    }

    /** Whether a request may be for the mapping; if not, Spring would find the same. */
    boolean mayMatch(@Nullable RequestMethod method, List<PathContainer.Element> path) {
        if (open ? path.size() < parts.size() : path.size() != parts.size()) {
            return false;
        }
        if (method != null && method != RequestMethod.HEAD && !methods.isEmpty() && !methods.contains(method)) {
            return false;
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            String part = parts.get(i);
            if (part != null && !part.equals(text(path.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String text(PathContainer.Element element) {
        return element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value();
    }
}
