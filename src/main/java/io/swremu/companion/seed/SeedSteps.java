package io.swremu.companion.seed;

import io.swremu.content.repository.ContentException;
import io.swremu.identity.directory.UserRefusedException;
import io.swremu.platform.error.SwrException;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells where in a seed something was refused by the services that a seed shares with requests. */
final class SeedSteps {
    private SeedSteps() {}

    /** Does what stands at a path. */
    static void at(SeedPath path, Runnable step) {
        try {
            step.run();
        } catch (SeedRefusedException refused) {
            throw refused;
        } catch (SwrException refused) {
            throw new SeedRefusedException(path, text(refused.code().message(), refused.detail()));
        } catch (ContentException refused) {
            throw new SeedRefusedException(path, text(refused));
        } catch (UserRefusedException refused) {
            throw new SeedRefusedException(path, "the user is refused: " + refused.reason());
        } catch (IllegalArgumentException refused) {
            throw new SeedRefusedException(path, String.valueOf(refused.getMessage()));
        } catch (DataIntegrityViolationException taken) { // by somebody else, at the same time
            throw new SeedRefusedException(path, "something of that name or id is there already");
        }
    }

    private static String text(ContentException refused) {
        String reason = switch (refused.reason()) {
            case NAME_TAKEN -> "the repository is there already";
            case PART_UNKNOWN -> "a manifest needs what is not there";
            case MANIFEST_INVALID -> "this is no manifest";
            default -> refused.reason().toString();
        };
        return text(reason, refused.detail());
    }

    private static String text(String reason, String detail) {
        return detail.isEmpty() ? reason : reason + " (" + detail + ")";
    }
}
