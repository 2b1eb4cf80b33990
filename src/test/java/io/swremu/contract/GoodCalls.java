package io.swremu.contract;

import java.io.IOException;

/** A call of each operation that succeeds, for those who change it in one place. */
interface GoodCalls {
    /** A call that succeeds if it is sent once. What it needs is made anew only when a call has used it up. */
    VendorCall of(VendorFacts.Operation operation);

    /** A changed call with what the change needs in another place. */
    VendorCall consistent(VendorFacts.Operation operation, VendorCall call);

    /**
     * Sends a call, and makes the next one find what it needs.
     *
     * @return the status of the answer
     */
    int send(VendorFacts.Operation operation, VendorCall call) throws IOException, InterruptedException;
}
