package io.swremu.companion.api;

/** Accounts that tests make for themselves, so that they can run at the same time on one server. */
public interface AccountOperations {
    /**
     * Makes an account that has nothing yet. A name that is not one, or that another account has, is refused.
     */
    TestAccount createAccount(AccountRequest request);

    /**
     * Deletes an account with all it has: organizations, repositories, images, users, keys, tokens, jobs. Other accounts are
     * not touched. The bytes of its images are collected later.
     *
     * @param name of an account that is not one of the server's options
     */
    void deleteAccount(String name);
}
