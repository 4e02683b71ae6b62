-- Who registered units, and when; 0 is what comes with the product.
create table unit_import (
    number bigint primary key,
    imported_by text not null,
    imported_at timestamptz not null,
    provinces text[] not null, -- of which it was all
    added bigint not null,
    changed bigint not null,
    removed bigint not null,
    unchanged bigint not null
);
insert into unit_import (number, imported_by, imported_at, provinces, added, changed, removed, unchanged)
values (0, 'Tiendo', now(), '{}', 63, 0, 0, 0);

-- What units are called, from one day to another, and which unit each counts under once it is abolished.
create table unit_registration (
    code text collate "C" not null,
    valid_from date not null default '-infinity',
    valid_to date not null default 'infinity' check (valid_to >= valid_from), -- the last day
    name text not null,
    kind text not null check (kind in ('PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE')),
    successor text collate "C",
    statistics_code text, -- for reference: given to other territories in 2025, and never a key
    import bigint not null, -- that told it so
    primary key (code, valid_from)
);

-- What was registered before, and the import that took it away or told it otherwise.
create table former_unit_registration (
    code text collate "C" not null,
    valid_from date not null,
    valid_to date not null,
    name text not null,
    kind text not null,
    successor text collate "C",
    statistics_code text,
    import bigint not null,
    ended_by bigint not null,
    primary key (code, valid_from, import)
);

-- The 63 provinces until 30 June 2025 and the 34 since, with their mergers (vietnamese-provinces-database, MIT).
insert into unit_registration (code, valid_to, name, kind, successor, import) values
    ('H01', 'infinity', 'An Giang', 'PROVINCE', null, 0),
    ('H02', '2025-06-30', 'Bắc Giang', 'PROVINCE', 'H05', 0),
    ('H03', '2025-06-30', 'Bắc Kạn', 'PROVINCE', 'H55', 0),
    ('H04', '2025-06-30', 'Bạc Liêu', 'PROVINCE', 'H12', 0),
    ('H05', 'infinity', 'Bắc Ninh', 'PROVINCE', null, 0),
    ('H06', '2025-06-30', 'Bà Rịa - Vũng Tàu', 'PROVINCE', 'H29', 0),
    ('H07', '2025-06-30', 'Bến Tre', 'PROVINCE', 'H61', 0),
    ('H08', '2025-06-30', 'Bình Định', 'PROVINCE', 'H21', 0),
    ('H09', '2025-06-30', 'Bình Dương', 'PROVINCE', 'H29', 0),
    ('H10', '2025-06-30', 'Bình Phước', 'PROVINCE', 'H19', 0),
    ('H11', '2025-06-30', 'Bình Thuận', 'PROVINCE', 'H36', 0),
    ('H12', 'infinity', 'Cà Mau', 'PROVINCE', null, 0),
    ('H13', 'infinity', 'Cần Thơ', 'PROVINCE', null, 0),
    ('H14', 'infinity', 'Cao Bằng', 'PROVINCE', null, 0),
    ('H15', 'infinity', 'Đắk Lắk', 'PROVINCE', null, 0),
    ('H16', '2025-06-30', 'Đắk Nông', 'PROVINCE', 'H36', 0),
    ('H17', 'infinity', 'Đà Nẵng', 'PROVINCE', null, 0),
    ('H18', 'infinity', 'Điện Biên', 'PROVINCE', null, 0),
    ('H19', 'infinity', 'Đồng Nai', 'PROVINCE', null, 0),
    ('H20', 'infinity', 'Đồng Tháp', 'PROVINCE', null, 0),
    ('H21', 'infinity', 'Gia Lai', 'PROVINCE', null, 0),
    ('H22', '2025-06-30', 'Hà Giang', 'PROVINCE', 'H60', 0),
    ('H23', '2025-06-30', 'Hải Dương', 'PROVINCE', 'H24', 0),
    ('H24', 'infinity', 'Hải Phòng', 'PROVINCE', null, 0),
    ('H25', '2025-06-30', 'Hà Nam', 'PROVINCE', 'H42', 0),
    ('H26', 'infinity', 'Hà Nội', 'PROVINCE', null, 0),
    ('H27', 'infinity', 'Hà Tĩnh', 'PROVINCE', null, 0),
    ('H28', '2025-06-30', 'Hoà Bình', 'PROVINCE', 'H44', 0),
    ('H29', 'infinity', 'Hồ Chí Minh', 'PROVINCE', null, 0),
    ('H30', '2025-06-30', 'Hậu Giang', 'PROVINCE', 'H13', 0),
    ('H31', 'infinity', 'Hưng Yên', 'PROVINCE', null, 0),
    ('H32', 'infinity', 'Khánh Hòa', 'PROVINCE', null, 0),
    ('H33', '2025-06-30', 'Kiên Giang', 'PROVINCE', 'H01', 0),
    ('H34', '2025-06-30', 'Kon Tum', 'PROVINCE', 'H48', 0),
    ('H35', 'infinity', 'Lai Châu', 'PROVINCE', null, 0),
    ('H36', 'infinity', 'Lâm Đồng', 'PROVINCE', null, 0),
    ('H37', 'infinity', 'Lạng Sơn', 'PROVINCE', null, 0),
    ('H38', 'infinity', 'Lào Cai', 'PROVINCE', null, 0),
    ('H39', '2025-06-30', 'Long An', 'PROVINCE', 'H53', 0),
    ('H40', '2025-06-30', 'Nam Định', 'PROVINCE', 'H42', 0),
    ('H41', 'infinity', 'Nghệ An', 'PROVINCE', null, 0),
    ('H42', 'infinity', 'Ninh Bình', 'PROVINCE', null, 0),
    ('H43', '2025-06-30', 'Ninh Thuận', 'PROVINCE', 'H32', 0),
    ('H44', 'infinity', 'Phú Thọ', 'PROVINCE', null, 0),
    ('H45', '2025-06-30', 'Phú Yên', 'PROVINCE', 'H15', 0),
    ('H46', '2025-06-30', 'Quảng Bình', 'PROVINCE', 'H50', 0),
    ('H47', '2025-06-30', 'Quảng Nam', 'PROVINCE', 'H17', 0),
    ('H48', 'infinity', 'Quảng Ngãi', 'PROVINCE', null, 0),
    ('H49', 'infinity', 'Quảng Ninh', 'PROVINCE', null, 0),
    ('H50', 'infinity', 'Quảng Trị', 'PROVINCE', null, 0),
    ('H51', '2025-06-30', 'Sóc Trăng', 'PROVINCE', 'H13', 0),
    ('H52', 'infinity', 'Sơn La', 'PROVINCE', null, 0),
    ('H53', 'infinity', 'Tây Ninh', 'PROVINCE', null, 0),
    ('H54', '2025-06-30', 'Thái Bình', 'PROVINCE', 'H31', 0),
    ('H55', 'infinity', 'Thái Nguyên', 'PROVINCE', null, 0),
    ('H56', 'infinity', 'Thanh Hóa', 'PROVINCE', null, 0),
    ('H57', 'infinity', 'Huế', 'PROVINCE', null, 0),
    ('H58', '2025-06-30', 'Tiền Giang', 'PROVINCE', 'H20', 0),
    ('H59', '2025-06-30', 'Trà Vinh', 'PROVINCE', 'H61', 0),
    ('H60', 'infinity', 'Tuyên Quang', 'PROVINCE', null, 0),
    ('H61', 'infinity', 'Vĩnh Long', 'PROVINCE', null, 0),
    ('H62', '2025-06-30', 'Vĩnh Phúc', 'PROVINCE', 'H44', 0),
    ('H63', '2025-06-30', 'Yên Bái', 'PROVINCE', 'H38', 0);

-- Whether a dossier may be held by a unit on a day, as UnitRegistry.knows: what is below no province of either list is not
-- known; nor is what is not registered on the day, once the province has registered units below it. A province is known on
-- any day. Served by unit_registration_pkey.
create function unit_is_known(unit text, day date) returns boolean
    language sql stable parallel safe
    return exists (
            select from unit_registration r
            where r.code = split_part(unit, '.', 1) collate "C"
        )
        and (
            strpos(unit, '.') = 0
            or exists (
                select from unit_registration r
                where r.code = unit collate "C" and day between r.valid_from and r.valid_to
            )
            or not exists (
                select from unit_registration r
                where r.code > split_part(unit, '.', 1) || '.' collate "C"
                    and r.code < split_part(unit, '.', 1) || '/' collate "C"
                    and r.valid_from <= day
            )
        );
