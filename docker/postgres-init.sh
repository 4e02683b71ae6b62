#!/usr/bin/env bash
# Each application owns one database, as a role that may do nothing elsewhere; none reads another's.
set -euo pipefail
for name in dossier_command dossier_query index_calculator; do
  psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set name="$name" --set password="$TIENDO_DATABASE_PASSWORD" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
