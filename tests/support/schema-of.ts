import type { Client } from 'pg'

/** What stands in the catalogue of a schema, one line a thing: columns, rules, indexes, walls, functions, triggers and grants. */
const things = `
select format('column %s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid))
  from pg_attribute join pg_class on pg_class.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped and relkind in ('r', 'v')
union all select format('table %s %s %s %s', relname, relrowsecurity, relforcerowsecurity, relacl)
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
union all select format('rule %s %s', conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
union all select indexdef from pg_indexes where schemaname = 'public'
union all select format('wall %s %s %s %s %s %s', tablename, policyname, roles, cmd, qual, with_check) from pg_policies where schemaname = 'public'
union all select format('%s %s', pg_get_functiondef(oid), proacl) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
order by 1`

/** The same of two databases whose schema is the same. */
export const schemaOf = async (client: Client): Promise<string[]> =>
  (await client.query<[string]>({ text: things, rowMode: 'array' })).rows.map(([line]) => line)
