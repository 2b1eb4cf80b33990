package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conditional requests and ranges of RFC 9110, the same for blobs and for manifests. */
@ServerTest
class ConditionalRequestTest {
    private static final String OTHER = "\"sha256:" + "0".repeat(64) + '"';

    private final Api api;
    private final TestRepository repository;
    private final TestImage image;

    ConditionalRequestTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
        this.image = TestImage.of(repository.organization());
    }

    /** What is asked for. */
    enum Kind {
        BLOB,
        MANIFEST_BY_TAG,
        MANIFEST_BY_DIGEST
    }

    @BeforeEach
    void push() {
        repository.push(image, "v1");
    }

    private String path(Kind kind) {
        return switch (kind) {
            case BLOB -> "/v2/" + repository.name() + "/blobs/" + TestImage.digest(image.layer());
            case MANIFEST_BY_TAG -> repository.manifests() + "v1";
            case MANIFEST_BY_DIGEST -> repository.manifests() + image.digest();
        };
    }

    private String tag(Kind kind) {
        return '"' + (kind == Kind.BLOB ? TestImage.digest(image.layer()) : image.digest()) + '"';
    }

    private String content(Kind kind) {
        return kind == Kind.BLOB ? new String(image.layer(), UTF_8) : image.manifest();
    }

    private ValidatableResponse send(String method, Kind kind, String... headers) {
        var request = api.registry();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1].replace("$", tag(kind)).replace("OTHER", OTHER));
        }
        return request.request(method, path(kind)).then();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheClientHasIsNotSentAgain(Kind kind) {
        for (String known : new String[] {"$", "OTHER, $", "W/$", "*", "OTHER,W/$ , OTHER"}) {
            for (String method : new String[] {"GET", "HEAD"}) {
                send(method, kind, "If-None-Match", known)
                        .statusCode(304)
                        .header("ETag", equalTo(tag(kind)))
                        .body(emptyString());
            }
        }
        send("GET", kind, "If-None-Match", "OTHER", "If-None-Match", "$").statusCode(304);
        for (String unknown : new String[] {"OTHER", "W/OTHER", "none", ""}) {
            send("GET", kind, "If-None-Match", unknown).statusCode(200).body(equalTo(content(kind)));
            send("HEAD", kind, "If-None-Match", unknown).statusCode(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConditionThatDoesNotHoldIsRefused(Kind kind) {
        for (String holds : new String[] {"$", "*", "OTHER, $"}) {
            send("GET", kind, "If-Match", holds).statusCode(200).body(equalTo(content(kind)));
            send("HEAD", kind, "If-Match", holds).statusCode(200);
        }
        for (String fails : new String[] {"OTHER", "W/$", "none"}) { // If-Match compares strongly
            send("GET", kind, "If-Match", fails).spec(refusal(412, "UNSUPPORTED"));
            send("HEAD", kind, "If-Match", fails).statusCode(412).body(emptyString());
        }
        send("GET", kind, "If-Match", "OTHER", "If-None-Match", "$").statusCode(412);
        send("GET", kind, "If-Match", "$", "If-None-Match", "$").statusCode(304);
    }

    /** Content has no date that could be compared. */
    @ParameterizedTest
    @EnumSource
    void conditionsOnADateAreIgnored(Kind kind) {
        send("GET", kind, "If-Modified-Since", "Sun, 29 Nov 2099 00:00:00 GMT")
                .statusCode(200)
                .header("Last-Modified", nullValue());
        send("GET", kind, "If-Unmodified-Since", "Sun, 29 Nov 1999 00:00:00 GMT")
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void aPartIsSentIfTheClientHasTheRestOfTheSame(Kind kind) {
        String all = content(kind);
        String range = "bytes 2-4/" + all.length();
        for (String same : new String[] {"$", " $ "}) {
            send("GET", kind, "Range", "bytes=2-4", "If-Range", same)
                    .statusCode(206)
                    .header("Content-Range", equalTo(range))
                    .header("Content-Length", equalTo("3"))
                    .body(equalTo(all.substring(2, 5)));
        }
        send("GET", kind, "Range", "Bytes=2-4").statusCode(206).header("Content-Range", equalTo(range));
        for (String other : new String[] {"OTHER", "W/$", "*", "Sun, 29 Nov 2026 00:00:00 GMT"}) {
            send("GET", kind, "Range", "bytes=2-4", "If-Range", other)
                    .statusCode(200)
                    .body(equalTo(all));
            send("GET", kind, "Range", "bytes=99999-", "If-Range", other).statusCode(200);
        }
        send("GET", kind, "If-Range", "$").statusCode(200).body(equalTo(all));
        send("GET", kind, "Range", "bytes=2-4", "If-None-Match", "$").statusCode(304);
        send("GET", kind, "Range", "bytes=2-4", "If-Match", "OTHER").statusCode(412);
        send("GET", kind, "Range", "bytes=99999-", "If-None-Match", "$").statusCode(304);
        send("GET", kind, "Range", "bytes=0-1,3-4").statusCode(200).body(equalTo(all));
        send("HEAD", kind, "Range", "bytes=2-4")
                .statusCode(200)
                .header("Content-Length", equalTo("" + all.length()))
                .header("Accept-Ranges", equalTo("bytes"));
        send("GET", kind, "Range", "bytes=99999-")
                .spec(refusal(416, "RANGE_INVALID"))
                .header("Content-Range", equalTo("bytes */" + all.length()));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSentIsNotCounted(Kind kind) {
        send("GET", kind, "If-None-Match", "$").statusCode(304);
        send("GET", kind, "If-Match", "OTHER").statusCode(412);
        send("GET", kind, "Range", "bytes=99999-").statusCode(416);
        api.get(repository.path()).body("num_download", equalTo(0));
        send("GET", kind, "Range", "bytes=0-1").statusCode(206);
        api.get(repository.path()).body("num_download", equalTo(kind == Kind.BLOB ? 0 : 1));
    }
}
