package io.swremu.client;

import io.swremu.companion.api.Fault;
import io.swremu.companion.api.FaultMatch;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.JournalFilter;

/**
 * Narrows what a client asks for to one account, so that tests which share a server do not meet. What names an account
 * itself stays as it is.
 *
 * @param account its name
 */
record AccountScope(String account) {
    FaultRule narrow(FaultRule rule) {
        FaultMatch match = rule.match() == null ? FaultMatch.any() : rule.match();
        return match.account() == null ? rule.on(match.account(account)) : rule;
    }

    boolean owns(Fault fault) {
        FaultMatch match = fault.rule().match();
        return match != null && account.equals(match.account());
    }

    JournalFilter narrow(JournalFilter filter) {
        return filter.account() == null ? filter.account(account) : filter;
    }
}
