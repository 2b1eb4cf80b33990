package io.swremu.edition.shared.tag;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;

/** The image {@code v1} in a repository of its own, and the lists of what is attached to it. */
record SignedImage(TestRepository repository, TestImage image) {
    /** Pushes the image, as yet without a signature. */
    static SignedImage of(Api owner) {
        var repository = TestRepository.of(owner);
        var image = TestImage.of(repository.organization());
        repository.push(image, "v1");
        return new SignedImage(repository, image);
    }

    /** The tag by which cosign signs the image. */
    String signature() {
        return image.digest().replace(':', '-') + ".sig";
    }

    /** Pushes the signature. */
    TestImage sign() {
        TestImage signed = TestImage.of("signature of " + repository.organization());
        repository.push(signed, signature());
        return signed;
    }

    /** ListRepoAccessories of a tag. */
    ValidatableResponse accessories(String tag, String query) {
        return repository
                .owner()
                .get(repository.path() + "/" + tag + "/accessories" + query)
                .statusCode(200);
    }

    /** ListReferences of a tag. */
    ValidatableResponse references(String tag, String query) {
        return repository
                .owner()
                .get(repository.path() + "/" + tag + "/references" + query)
                .statusCode(200);
    }
}
