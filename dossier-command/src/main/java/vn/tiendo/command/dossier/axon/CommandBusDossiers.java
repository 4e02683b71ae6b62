package vn.tiendo.command.dossier.axon;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Dossiers;
import vn.tiendo.command.dossier.Telling;
import vn.tiendo.command.eventstore.DossierPrefetch;

/**
 * Dispatches all commands of a batch on this thread within one unit of work. The units of the commands queue their events
 * to it, so that its commit appends all of them at once.
 */
final class CommandBusDossiers implements Dossiers {
    private final CommandBus bus;
    private final TransactionManager transactions;
    private final DossierPrefetch prefetch;

    CommandBusDossiers(CommandBus bus, TransactionManager transactions, DossierPrefetch prefetch) {
        this.bus = bus;
        this.transactions = transactions;
        this.prefetch = prefetch;
    }

    @Override
    public void tell(List<Telling> tellings, Consumer<List<Decision>> decided) {
        DefaultUnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            unit.attachTransaction(transactions);
            prefetch.prefetch(tellings.stream()
                    .map(telling -> telling.event().dossier())
                    .distinct()
                    .toList());
            decided.accept(tellings.stream().map(this::decide).toList());
            unit.commit();
        } catch (RuntimeException e) {
            if (unit.isActive()) {
                unit.rollback(e);
            }
            throw e;
        }
    }

    private Decision decide(Telling telling) {
        AtomicReference<@Nullable CommandResultMessage<? extends Decision>> answer = new AtomicReference<>();
        CommandMessage<Tell> command = GenericCommandMessage.asCommandMessage(Tell.of(telling));
        bus.<Tell, Decision>dispatch(command, (_, result) -> answer.set(result));
        return decision(Objects.requireNonNull(answer.get(), "the bus has to answer on this thread"));
    }

    private static Decision decision(CommandResultMessage<? extends Decision> result) {
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }
}
