package io.swremu.identity.iam;

import io.swremu.identity.credential.SignOn;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.iam.TokenRequest.AuthIdentity;
import io.swremu.identity.iam.TokenRequest.UserName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who a token request proves to come from. */
@Component
class Proofs {
    private final SignOn signOn;

    Proofs(SignOn signOn) {
        this.signOn = signOn;
    }

    /**
     * The user.
     *
     * @throws IamException 400 for an incomplete proof, 401 for a wrong one, 403 for a method there is not
     */
    Identity userOf(AuthIdentity identity) {
        String method = identity.methods().size() == 1
                ? String.valueOf(identity.methods().get(0))
                : "";
        var user = switch (method) {
            case "password" ->
                byPassword(
                        identity.password() == null ? null : identity.password().user());
            case "token" ->
                signOn.byToken(required(
                        identity.token() == null ? null : identity.token().id()));
            case "hw_ak_sk" -> byKey(identity.key());
            case "assume_role" -> throw IamException.forbidden("Agencies of accounts are not emulated.");
            default -> throw IamException.invalid("The method is not one of password, token and hw_ak_sk.");
        };
        return user.orElseThrow(() -> IamException.unauthorized(
                method.equals("password")
                        ? "The username or password is wrong."
                        : IamError.messageOf(HttpStatus.UNAUTHORIZED)));
    }

    private Optional<Identity> byPassword(@Nullable UserName user) {
        if (user == null) {
            throw IamException.invalid("The user is missing.");
        }
        String password = required(user.password());
        if (user.id() != null) {
            return signOn.byPassword(user.id(), password);
        }
        String name = required(user.name());
        var domain = user.domain();
        if (domain != null && domain.id() != null) {
            return signOn.byPasswordInAccount(domain.id(), name, password);
        }
        return signOn.byPassword(required(domain == null ? null : domain.name()), name, password);
    }

    private Optional<Identity> byKey(TokenRequest.@Nullable KeyMethod key) {
        return signOn.byKey(
                required(
                        key == null || key.access() == null
                                ? null
                                : key.access().key()),
                required(
                        key == null || key.secret() == null
                                ? null
                                : key.secret().key()));
    }

    private static String required(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw IamException.invalid("A part of the identity is missing.");
        }
        return text;
    }
}
