package io.swremu.edition.enterprise.artifact;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A text in a Helm chart that can be shown, under the name and with the media type that Harbor has for it. */
enum ChartText {
    VALUES("values.yaml", "values.yaml", MediaType.TEXT_PLAIN_VALUE),
    README("readme.md", "README.md", MediaType.TEXT_MARKDOWN_VALUE);

    private final String addition;
    private final String file;
    private final MediaType mediaType;

    ChartText(String addition, String file, String mediaType) {
        this.addition = addition;
        this.file = file;
        this.mediaType = MediaType.parseMediaType(mediaType + ";charset=utf-8");
    }

    /** The text that a client asks for by the name of an addition. */
    static Optional<ChartText> of(String addition) {
        return Arrays.stream(values())
                .filter(text -> text.addition.equals(addition))
                .findFirst();
    }

    String addition() {
        return addition;
    }

    /** The name of the file in the chart's directory. */
    String file() {
        return file;
    }

    MediaType mediaType() {
        return mediaType;
    }
}
