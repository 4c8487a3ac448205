import pg from "pg";

/** What PostgreSQL finds wrong with its own files, by its extension amcheck: every row of our tables, and every index against its table. */
export async function damageInPostgres(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("create extension if not exists amcheck");
    const { rows } = await client.query<{ look: string }>(LOOKS);
    if (rows.length === 0) throw new Error("expected tables and indexes to look at");
    const damaged: string[] = [];
    for (const { look } of rows) {
      const found = await client.query<{ says?: string }>(look).catch((thrown: unknown) => ({ rows: [{ says: String(thrown) }] }));
      damaged.push(...found.rows.flatMap(({ says }) => (says === undefined ? [] : [`${look}: ${says}`])));
    }
    return damaged;
  } finally {
    await client.end();
  }
}

/** The statements to look by: of a table they give what is wrong in rows, of an index they fail. */
const LOOKS = `select case amname
    when 'heap' then format('select msg as says from verify_heapam(%L)', pg_class.oid::regclass)
    when 'gin' then format('select from gin_index_check(%L)', pg_class.oid::regclass)
    else format('select from bt_index_check(%L, true)', pg_class.oid::regclass) end as look
  from pg_class join pg_am on pg_am.oid = relam
  where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace`;
