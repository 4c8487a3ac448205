-- Who may do what in a database of Reportedly's; the passwords are for trying it on one machine. See docs/guides/scale-out.md.
create role reportedly_desk nologin;
create role reportedly_keeper nologin;
create role reportedly_owner login password 'owner';
create role desk login password 'desk';
grant reportedly_desk, reportedly_keeper to reportedly_owner, desk;
create database reportedly owner reportedly_owner encoding 'UTF8' template template0;
