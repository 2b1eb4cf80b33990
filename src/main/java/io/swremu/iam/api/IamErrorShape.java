package io.swremu.iam.api;

import io.swremu.iam.IamPaths;
import io.swremu.web.ErrorShape;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** IAM's errors for unknown paths and methods, and for what is refused before an operation of it is called. */
@Component
class IamErrorShape implements ErrorShape {
    @Override
    public boolean covers(String path) {
        return IamPaths.include(path);
    }

    @Override
    public Object body(HttpStatus status, String path) {
        return IamError.of(status, IamError.messageOf(status), path);
    }
}
