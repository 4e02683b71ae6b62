-- Does the audit trail of this database hang together? Answers one row for each broken entry; no row is well.
-- Computes every hash once more, apart from the program; ./tiendo audit does the same over HTTP.
--
--     psql -f docs/checks/audit-trail.sql DATABASE
with entry as (
    select audit_entry.*,
        row_number() over (order by number) as place,
        lag(hash, 1, repeat('0', 64)) over (order by number) as before,
        -- what is hashed: each part as the number of its bytes, a colon, the part, a comma
        (
            select string_agg(octet_length(part) || ':' || part || ',', '' order by nth)
            from unnest(array[
                'tiendo-audit-1',
                application,
                number::text,
                to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                who,
                coalesce(reason, ''),
                action,
                subject,
                outcome,
                coalesce(digest, ''),
                previous
            ]) with ordinality as told (part, nth)
        ) as sealed
    from audit_entry
)
select number, at, who, action, subject,
    case
        when number <> place then 'an entry before it is missing'
        when previous <> before then 'the hash before it is not the one it names'
        when hash <> encode(sha256(convert_to(sealed, 'UTF8')), 'hex') then 'its hash is not that of what it says'
        else 'its content is not that of its digest'
    end as fault
from entry
where number <> place
    or previous <> before
    or hash <> encode(sha256(convert_to(sealed, 'UTF8')), 'hex')
    or encode(sha256(convert_to(content, 'UTF8')), 'hex') <> digest
order by number;
