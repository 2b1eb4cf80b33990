package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of the operation that issues tokens, and of the one that issues temporary keys. */
record TokenRequest(@NotNull @Valid Auth auth) {

    /** Who asks, and for what. */
    record Auth(
            @NotNull @Valid AuthIdentity identity, @Nullable Scope scope) {}

    /**
     * How the asker proves who it is.
     *
     * @param methods one of {@code password}, {@code token}, {@code hw_ak_sk}
     */
    record AuthIdentity(
            @Schema(example = "[\"password\"]") @NotEmpty List<String> methods,
            @Nullable PasswordMethod password,
            @Nullable TokenMethod token,
            @JsonProperty("hw_ak_sk") @Nullable KeyMethod key) {
        /** Hides it: libraries print what they validate. */
        @Override
        public String toString() {
            return "AuthIdentity";
        }
    }

    /** A user and a password. */
    record PasswordMethod(@Nullable UserName user) {}

    /** A user by id, or by name and account. */
    record UserName(
            @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @Nullable
            String id,

            @Schema(example = "test") @Nullable String name,
            @Schema(example = "test") @Nullable String password,
            @Nullable Named domain) {
        /** Hides the password. */
        @Override
        public String toString() {
            return "UserName[" + name + "]";
        }
    }

    /** A token, for tokens a valid one of another scope. */
    record TokenMethod(
            @Schema(example = "MIIBtoken") @Nullable String id,

            @Schema(example = "900", minimum = "900", maximum = "86400", defaultValue = "900")
            @JsonProperty("duration_seconds")
            @Nullable
            Integer durationSeconds) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "TokenMethod[" + durationSeconds + "]";
        }
    }

    /** An access key and its secret. */
    record KeyMethod(@Nullable KeyHalf access, @Nullable KeyHalf secret) {}

    /** One half of an access key. */
    record KeyHalf(@Schema(example = "test") @Nullable String key) {
        /** Hides it: one of the halves is the secret. */
        @Override
        public String toString() {
            return "KeyHalf";
        }
    }

    /** A project or an account that the token is for. */
    record Scope(@Nullable ScopedProject project, @Nullable Named domain) {}

    /** A project by id, or by name and account. */
    record ScopedProject(
            @Schema(example = "5b7f1d20c3e84a6f9d0e2c4b6a8f1e3d") @Nullable
            String id,

            @Schema(example = "cn-north-4") @Nullable String name,
            @Nullable Named domain) {}

    /** An account by id or name. */
    record Named(
            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @Nullable
            String id,

            @Schema(example = "test") @Nullable String name) {}

    /** Hides passwords, tokens and keys. */
    @Override
    public String toString() {
        return "TokenRequest";
    }
}
