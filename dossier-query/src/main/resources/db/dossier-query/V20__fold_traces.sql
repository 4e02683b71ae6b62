-- Where the traces of sampled events go on that are in the deltas and not folded yet. Whoever folds takes them away.
create table fold_trace (
    number bigint generated always as identity primary key,
    dossier_code text collate "C" not null,
    -- as the header traceparent of W3C Trace Context
    parent text not null
);
