-- What is open is counted from an index alone, and not dossier by dossier.
set local lock_timeout = '5s';

-- Whether the last step is the day after the due day, and nothing but the standing changes on it.
create function turns_after_due(days integer[], dues integer[]) returns boolean
    language sql immutable parallel safe
    return coalesce(
        days[cardinality(days)] = dues[cardinality(dues)] + 1
            and dues[cardinality(dues) - 1] = dues[cardinality(dues)],
        false);

-- The end of a timeline: from this day on the due day is that of the column due, and the dossier stands as tail_before tells
-- up to that day and as tail_after tells later; without a due day both tell the same.
create function tail_from(days integer[], dues integer[]) returns integer
    language sql immutable parallel safe
    return days[cardinality(days) - turns_after_due(days, dues)::integer];
create function tail_before(days integer[], states smallint[], dues integer[]) returns smallint
    language sql immutable parallel safe
    return states[cardinality(states) - turns_after_due(days, dues)::integer];
create function tail_after(states smallint[]) returns smallint
    language sql immutable parallel safe
    return states[cardinality(states)];

-- Whether an open dossier is in the index by which it is counted: it never moved, so that its unit is that of the column, and
-- its steps are few enough for a row of an index, which holds less than 2,704 bytes: at most 32, which are some 450.
create function is_counted_by_tail(days integer[], units text[]) returns boolean
    language sql immutable parallel safe
    return cardinality(units) = 1 and cardinality(days) <= 32;

-- An index alone answers only if it has all columns that a statement names, those inside expressions too: hence the arrays.
create index open_by_unit_and_tail
    on standing_timeline
        (unit, tail_from(days, dues), procedure, due, tail_before(days, states, dues), tail_after(states))
    include (books, days, states, dues)
    where not finished and is_counted_by_tail(days, units);
create index open_by_unit_not_by_tail
    on standing_timeline (unit)
    where not finished and not is_counted_by_tail(days, units);
