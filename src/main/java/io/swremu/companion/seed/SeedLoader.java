package io.swremu.companion.seed;

import io.swremu.companion.api.Seed;
import io.swremu.companion.api.SeedResult;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what seeds describe, by the services that requests use, in one transaction. The bytes of images go into the store
 * before it begins: what nothing refers to afterwards is collected.
 */
@Service
public class SeedLoader {
    private final SeedCheck check;
    private final SeedImages images;
    private final SeedAccounts accounts;
    private final SeedOrganizations organizations;
    private final SeedInstances instances;
    private final TransactionTemplate transaction;

    SeedLoader(
            SeedCheck check,
            SeedImages images,
            SeedAccounts accounts,
            SeedOrganizations organizations,
            SeedInstances instances,
            PlatformTransactionManager transactions) {
        this.check = check;
        this.images = images;
        this.accounts = accounts;
        this.organizations = organizations;
        this.instances = instances;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Adds what a seed describes.
     *
     * @throws SeedRefusedException if anything is wrong with it; nothing has changed then
     */
    public SeedResult load(Seed seed) {
        return load(prepare(seed));
    }

    SeedResult load(PreparedSeed prepared) {
        return transaction.execute(begun -> store(prepared));
    }

    /**
     * Checks a seed and puts the bytes of its images into the store. Nothing that a client can see changes.
     *
     * @throws SeedRefusedException if the seed is wrong by itself
     */
    public PreparedSeed prepare(Seed seed) {
        return prepare(List.of(SeedDocument.of(seed)));
    }

    PreparedSeed prepare(List<SeedDocument> documents) {
        for (SeedDocument document : documents) {
            document.refusing(() -> check.check(document));
        }
        var parts = new ArrayList<PreparedSeed.Part>();
        for (SeedDocument document : documents) {
            document.refusing(() -> parts.add(new PreparedSeed.Part(document, images.prepare(document))));
        }
        return new PreparedSeed(parts);
    }

    /**
     * Keeps the bytes of a prepared seed for another grace period.
     *
     * @throws SeedRefusedException if some have been collected meanwhile
     */
    public void renew(PreparedSeed prepared) {
        for (PreparedSeed.Part part : prepared.parts()) {
            part.images().forEach(images::renew);
        }
    }

    /**
     * Stores the rows of a prepared seed within the caller's transaction, which must be rolled back if this fails.
     *
     * @throws SeedRefusedException if the seed contradicts what is there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SeedResult store(PreparedSeed prepared) {
        var made = new SeedTally();
        for (PreparedSeed.Part part : prepared.parts()) {
            part.document().refusing(() -> accounts.store(part.document().seed(), made));
        }
        for (PreparedSeed.Part part : prepared.parts()) {
            var rest = part.images().iterator();
            part.document().refusing(() -> {
                organizations.store(part.document().seed(), rest, made);
                instances.store(part.document().seed(), rest, made);
            });
        }
        return made.result();
    }
}
