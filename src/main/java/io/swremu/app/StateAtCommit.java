package io.swremu.app;

import io.swremu.platform.state.StateGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Undoes a transaction that began in a state which has been replaced since, when it is about to be committed. */
@Component
class StateAtCommit implements TransactionExecutionListener {
    private final StateGate gate;

    StateAtCommit(StateGate gate, ConfigurableTransactionManager transactions) {
        this.gate = gate;
        transactions.addListener(this);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        gate.check();
    }
}
