package io.swremu.companion.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * An operation that a request might have been meant for.
 *
 * @param title id, method and path, for people
 * @param method the HTTP method
 * @param segments of the path, between slashes; one in braces stands for any text, which is not empty
 */
record KnownOperation(String title, String method, List<String> segments) {
    /** Where more than this differs, the request was meant for something else. */
    private static final double MAX_DIFFERENCE = 1.6;

    /** Where more than this part of a word differs, it is another word. */
    private static final double MAX_SLIPS = 0.5;

    private static final double ANOTHER_WORD = 2;

    /** Less than a segment: whoever has the path right means the operations there. */
    private static final double METHOD = 0.8;

    private static final int MAX_SEGMENTS = 40;
    private static final int MAX_SEGMENT_LENGTH = 100;

    /** A variable that has a text of its own costs a little: of two operations, that with the same words is nearer. */
    private static final double VARIABLE = 0.01;

    static KnownOperation of(String id, String method, String path) {
        return new KnownOperation(id + " (" + method + " " + path + ")", method, split(path));
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** What differs between a request and this operation; null if that is too much. */
    @Nullable
    Difference differenceTo(String otherMethod, String path) {
        List<String> sent = path.startsWith("/") ? split(path) : List.of(path);
        if (sent.size() > MAX_SEGMENTS || Math.abs(sent.size() - segments.size()) > MAX_DIFFERENCE) {
            return null;
        }
        double[][] costs = costs(sent);
        boolean sameMethod = method.equals(otherMethod);
        double size = costs[sent.size()][segments.size()] + (sameMethod ? 0 : METHOD);
        if (size > MAX_DIFFERENCE) {
            return null;
        }
        var details = new ArrayList<String>();
        if (!sameMethod) {
            details.add("the method is " + otherMethod + " instead of " + method);
        }
        details.addAll(details(sent, costs));
        return new Difference(title, size, details);
    }

    /** The least cost to turn the first segments that were sent into the first of the operation's, for each number of both. */
    private double[][] costs(List<String> sent) {
        var costs = new double[sent.size() + 1][segments.size() + 1];
        for (int i = 0; i <= sent.size(); i++) {
            for (int j = 0; j <= segments.size(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                } else {
                    double change = costs[i - 1][j - 1] + cost(sent.get(i - 1), segments.get(j - 1));
                    costs[i][j] = Math.min(change, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                }
            }
        }
        return costs;
    }

    /** From 0 for the same word; a slip costs less than a segment that is missing. */
    private static double cost(String sent, String segment) {
        if (segment.startsWith("{")) {
            return sent.isEmpty() ? ANOTHER_WORD : VARIABLE;
        }
        if (sent.equals(segment)) {
            return 0;
        }
        if (sent.length() > MAX_SEGMENT_LENGTH) {
            return ANOTHER_WORD;
        }
        double slips = LevenshteinDistance.getDefaultInstance().apply(sent, segment);
        double part = slips / Math.max(sent.length(), segment.length());
        return part > MAX_SLIPS ? ANOTHER_WORD : 0.1 + part;
    }

    /** Goes the cheapest way back, and tells what it meets. */
    private List<String> details(List<String> sent, double[][] costs) {
        var details = new ArrayList<String>();
        int i = sent.size();
        int j = segments.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + cost(sent.get(i - 1), segments.get(j - 1))) {
                i--;
                j--;
                if (cost(sent.get(i), segments.get(j)) > VARIABLE) {
                    details.add("segment " + (i + 1) + " is " + shown(sent.get(i)) + " instead of "
                            + shown(segments.get(j)));
                }
            } else if (i > 0 && costs[i][j] == 1 + costs[i - 1][j]) {
                i--;
                details.add("segment " + (i + 1) + ", " + shown(sent.get(i)) + ", is too much");
            } else {
                j--;
                details.add("before segment " + (i + 1) + ", " + shown(segments.get(j)) + " is missing");
            }
        }
        Collections.reverse(details);
        return details;
    }

    private static String shown(String segment) {
        return segment.isEmpty() ? "nothing (a slash at the end)" : "'" + segment + "'";
    }
}
