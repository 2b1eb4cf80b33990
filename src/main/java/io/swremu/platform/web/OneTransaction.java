package io.swremu.platform.web;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs work in one transaction, which is committed when it returns and rolled back when it throws anything. */
@Component
class OneTransaction {

    @Transactional(rollbackFor = Throwable.class)
    @Nullable
    Object toChange(Callable<@Nullable Object> work) throws Exception {
        return work.call();
    }

    @Transactional(readOnly = true)
    @Nullable
    Object toRead(Callable<@Nullable Object> work) throws Exception {
        return work.call();
    }
}
