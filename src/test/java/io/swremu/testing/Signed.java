package io.swremu.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests, with a text as body or none, as the Terraform provider does: neither the host is signed nor the project. It is written
 * anew from the algorithm's description, so that it does not share mistakes with the server. Paths and query values must
 * not need any encoding.
 *
 * @param accessKey the key's public half
 * @param secretKey its secret half
 * @param time when the client believes to be
 */
public record Signed(String accessKey, String secretKey, Instant time) implements Filter {
    private static final String HEADERS = "accept;user-agent;x-sdk-date";
    private static final String AGENT = "terraform";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Signs by a key now. */
    public static Signed by(String accessKey, String secretKey) {
        return new Signed(accessKey, secretKey, Instant.now());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        String date = DATE.format(time);
        request.replaceHeader("Accept", "application/json");
        request.replaceHeader("User-Agent", AGENT);
        request.replaceHeader("X-Sdk-Date", date);
        URI target = URI.create(request.getURI());
        String path = target.getRawPath().endsWith("/") ? target.getRawPath() : target.getRawPath() + "/";
        String query = target.getRawQuery() == null
                ? ""
                : Arrays.stream(target.getRawQuery().split("&")).sorted().collect(Collectors.joining("&"));
        String canonical = String.join(
                "\n",
                request.getMethod(),
                path,
                query,
                "accept:application/json",
                "user-agent:" + AGENT,
                "x-sdk-date:" + date,
                "",
                HEADERS,
                sha256(request.getBody() == null ? "" : request.getBody().toString()));
        String signature = hmac("SDK-HMAC-SHA256\n" + date + "\n" + sha256(canonical));
        request.replaceHeader(
                "Authorization",
                "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=" + HEADERS + ", Signature=" + signature);
        return context.next(request, expected);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
