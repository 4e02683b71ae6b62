-- Each application owns one database; none reads another's.
create database dossier_command;
create database dossier_query;
create database index_calculator;
