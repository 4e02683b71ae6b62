-- Do the figures of every unit, book and day agree with the dossiers? Run it against the database of dossier-query:
--
--     psql "$DOSSIER_QUERY_URL" -f docs/checks/tally-agrees.sql
--
-- No row is the good answer. A row names a unit, a book and a day, and what is wrong there:
--   CHILDREN  what changed in a standing is not the sum over the unit's children and its own dossiers
--   RECEIVED  what came on time and what came late are together not what was received
-- If it holds for what each day changed, it holds for the stock of each day, past and to come. It reads one snapshot, every
-- timeline and every cell: on a large installation run it on a replica.
with book (number, name) as (
    select number, books[number + 1]
    from derived_as, generate_series(0, cardinality(books) - 1) as number
),
-- TallyState by number: 2 and 3 are IN_TERM and WAITING, 7 and 8 finished early and on time; 4 to 6 and 9 to 11 are late
step as (
    select t.books, s.day, s.state, s.unit,
        lag(s.state) over timeline as former_state, lag(s.unit) over timeline as former_unit
    from standing_timeline t
    cross join lateral (
        select d.day, t.states[d.place] as state, t.units[least(d.place, cardinality(t.units))] collate "C" as unit, d.place
        from unnest(t.days) with ordinality as d (day, place)
    ) s
    window timeline as (partition by t.code, t.books order by s.place)
),
-- what the dossiers that a unit holds itself change there, day by day
own as (
    select books, unit, day, state, 1 as change from step
    union all
    select books, former_unit, day, former_state, -1 from step where former_unit is not null
),
-- what the tally says of a unit with all below it
cell as (
    select books, unit, day, to_state as state, count from tally_cell
    union all
    select books, unit, day, from_state, -count from tally_cell
    union all
    select d.books, array_to_string(trim_array(string_to_array(d.unit, '.'), higher), '.'), d.day, c.state, c.change
    from tally_delta d
    cross join lateral generate_series(0, cardinality(string_to_array(d.unit, '.')) - d.above - 1) as higher
    cross join lateral (values (d.to_state, d.count), (d.from_state, -d.count)) as c (state, change)
),
told as (
    select number, unit, day, state, sum(count) as change
    from cell
    join book on (books >> number) & 1 = 1
    where state > 1
    group by number, unit, day, state
),
found as (
    select number, unit, day, state, sum(change) as change
    from (
        select number, unit, day, state, change from own join book on (books >> number) & 1 = 1
        union all
        select number, regexp_replace(unit, '\.[^.]+$', ''), day, state, change from told where strpos(unit, '.') > 0
    ) parts
    group by number, unit, day, state
),
received as (
    select number, array_to_string(trim_array(string_to_array(unit, '.'), higher), '.') as unit, day, sum(change) as change
    from own
    join book on (books >> number) & 1 = 1
    cross join lateral generate_series(0, cardinality(string_to_array(unit, '.')) - 1) as higher
    group by 1, 2, 3
),
judged as (
    select number, unit, day,
        sum(change) filter (where state in (2, 3, 7, 8)) as on_time,
        sum(change) filter (where state not in (2, 3, 7, 8)) as late
    from told
    group by number, unit, day
)
select 'CHILDREN' as what, book.name as book, unit, date '1970-01-01' + day as day, state,
    coalesce(told.change, 0) as tally, coalesce(found.change, 0) as dossiers
from told
full join found using (number, unit, day, state)
join book using (number)
where coalesce(told.change, 0) <> coalesce(found.change, 0)
union all
select 'RECEIVED', book.name, unit, date '1970-01-01' + day, null,
    coalesce(on_time, 0) + coalesce(late, 0), coalesce(received.change, 0)
from judged
full join received using (number, unit, day)
join book using (number)
where coalesce(on_time, 0) + coalesce(late, 0) <> coalesce(received.change, 0)
order by 1, 2, 3, 4, 5
limit 1000;
