package io.swremu.companion.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.AccountOperations;
import io.swremu.companion.api.AccountRequest;
import io.swremu.companion.api.TestAccount;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for tests in whatever language. */
@RestController
@Tag(name = "Emulator: Accounts")
class AccountController {
    private final AccountOperations accounts;

    AccountController(AccountOperations accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/_swr/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateAccount", summary = "Makes an account with a user, a key and a login")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.PARAMETER_INVALID})
    TestAccount create(@RequestBody(required = false) @Nullable AccountRequest request) {
        return accounts.createAccount(Objects.requireNonNullElseGet(request, () -> new AccountRequest(null)));
    }

    @DeleteMapping("/_swr/accounts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteAccount", summary = "Deletes an account with all it has")
    @Refuses({
        ErrorCode.NOT_AUTHENTICATED,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NOT_THERE,
        ErrorCode.BUSY
    })
    void delete(@PathVariable String name) {
        accounts.deleteAccount(name);
    }
}
