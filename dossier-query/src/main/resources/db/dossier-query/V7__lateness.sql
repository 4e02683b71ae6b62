-- Days of which the tally does not tell what became of overdue dossiers: how one came back in term, or where it stood
-- before it moved. One row a dossier, day and set of books.
create table late_turn (
    province text collate "C" not null, -- of the unit
    day integer not null, -- days since 1970-01-01
    code text collate "C" not null,
    books smallint not null, -- a set of bits
    cohort integer not null, -- months since 1970-01
    former_unit text collate "C" not null, -- that held it the evening before
    unit text collate "C" not null,
    before_state smallint not null, -- TallyState by number
    after_state smallint not null,
    clearing text collate "C" not null, -- Movement by name
    primary key (province, day, code, books)
);

-- Dossiers of which some books differ: those that agree have one timeline, which is of the first book too.
create index differing_by_unit_and_receipt on standing_timeline (unit, received, code) where books & 1 = 0;

-- New due dates that were given, in the order of judging.
create table reappointment (
    code text collate "C" not null,
    number smallint not null, -- within the dossier, from 1
    province text collate "C" not null, -- of the unit
    day integer not null, -- days since 1970-01-01
    unit text collate "C" not null, -- that held the dossier when it was given
    due integer not null, -- the new due day
    apology text collate "C" not null, -- Apology by name
    primary key (code, number)
);
create index reappointment_by_province_and_day on reappointment (province, day, code, number);
