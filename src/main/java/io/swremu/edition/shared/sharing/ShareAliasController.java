package io.swremu.edition.shared.sharing;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same operations under {@code repos}, where clients of Open Telekom Cloud look for them. */
@Hidden
@RestController
@RequestMapping("/v2/manage/namespaces/{namespace}/repos/{repository}/access-domains")
class ShareAliasController extends ShareController {
    ShareAliasController(ShareService shares) {
        super(shares);
    }
}
