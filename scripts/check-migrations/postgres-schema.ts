import type { FreshDatabase } from "../../test/postgres/fresh-database.ts";
import { type Column, type Key, OWN_TABLE, type Schema } from "./schema.ts";

/** The tables of a PostgreSQL database, from its catalogs. */
export async function postgresSchema({ run }: Pick<FreshDatabase, "run">): Promise<Schema> {
  const columns = Map.groupBy(await run(COLUMNS), (row) => row["table"]);
  const keys = Map.groupBy(await run(KEYS), (row) => row["table"]);
  const policies = Map.groupBy(await run(POLICIES), (row) => row["table"]);
  const tables = Array.from(columns, ([name, rows]) => ({
    name: String(name),
    columns: rows.map(columnOf),
    keys: (keys.get(name) ?? []).map(keyOf),
    policies: new Map((policies.get(name) ?? []).map((row) => [String(row["role"]), String(row["sees"])])),
  }));
  return { dialect: "PostgreSQL", tables, automatic: (await run(AUTOMATIC)).map((row) => String(row["found"])) };
}

const TABLES = `(select oid, relname::text as name, relrowsecurity from pg_class
  where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relname <> '${OWN_TABLE}')`;

const COLUMNS = `
  select t.name as table, a.attname::text as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
    a.attcollation = 0 or c.collname = 'C' as sorts_by_bytes
  from ${TABLES} t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    left join pg_collation c on c.oid = a.attcollation
  order by t.name, a.attnum`;

// Expressions have no column.
const KEYS = `
  select t.name as table, case when i.indisprimary then 'primary key' when i.indisunique then 'unique key' else 'index' end as kind, null as to,
    (select json_agg(coalesce(a.attname::text, '(expression)') order by k.at)
      from unnest(i.indkey::int2[]) with ordinality k (number, at) left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
      where k.at <= i.indnkeyatts) as columns
  from ${TABLES} t join pg_index i on i.indrelid = t.oid
  union all
  select t.name, 'foreign key', f.relname::text,
    (select json_agg(a.attname::text order by k.at)
      from unnest(c.conkey) with ordinality k (number, at) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number)
  from ${TABLES} t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' join pg_class f on f.oid = c.confrelid`;

// A policy guards nothing until its table says that rows are guarded.
const POLICIES = `
  select t.name as table, r.rolname::text as role,
    case when p.polcmd = '*' and p.polpermissive then pg_get_expr(p.polqual, t.oid) else 'only at times' end
      || coalesce(' but writes ' || pg_get_expr(p.polwithcheck, t.oid), '') as sees
  from ${TABLES} t join pg_policy p on p.polrelid = t.oid join pg_roles r on r.oid = any (p.polroles)
  where t.relrowsecurity`;

const AUTOMATIC = `
  select 'trigger ' || g.tgname || ' of ' || t.name as found
    from ${TABLES} t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
  union all
  select 'rule ' || w.rulename || ' of ' || t.name from ${TABLES} t join pg_rewrite w on w.ev_class = t.oid
  union all
  select 'value made up for ' || t.name || '.' || a.attname from ${TABLES} t join pg_attribute a on a.attrelid = t.oid
    where a.attnum > 0 and not a.attisdropped and (a.atthasdef or a.attidentity <> '' or a.attgenerated <> '')
  union all
  select 'function ' || p.proname || ' with its owner''s rights, and no search_path of its own' from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and p.prosecdef
      and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
  union all
  select 'function ' || p.proname || ' with its owner''s rights, for anyone to call' from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and p.prosecdef
      and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0)`;

const KINDS: ReadonlyMap<unknown, Column["kind"]> = new Map([
  ["text", "text"],
  ["bigint", "whole"],
  ["double precision", "fraction"],
  ["tsvector", "words"],
]);

const columnOf = (row: Record<string, unknown>): Column => ({
  name: String(row["name"]),
  kind: KINDS.get(row["type"]) ?? "other",
  isRequired: row["required"] === true,
  sortsByBytes: row["sorts_by_bytes"] === true,
});

const keyOf = (row: Record<string, unknown>): Key => ({
  kind: row["kind"] as Key["kind"],
  columns: row["columns"] as string[],
  to: typeof row["to"] === "string" ? row["to"] : undefined,
});
