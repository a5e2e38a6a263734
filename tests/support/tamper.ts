import { asOwner } from './as-owner'

/** Does something to the database past every trigger, looks at what that does, and puts everything back as it was. */
export async function harmed<T>(harm: string | (() => Promise<void>), look: () => Promise<T>): Promise<T> {
  await asOwner(keepAside)
  try {
    await (typeof harm === 'string' ? pastTriggers(harm) : harm())
    return await look()
  } finally {
    await asOwner(putBack)
  }
}

/** As somebody who owns the whole database could run it. */
export const pastTriggers = (statements: string): Promise<void> =>
  asOwner(`set session_replication_role = replica; ${statements}; set session_replication_role = origin`)

const everyTable = (statement: string) => `
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' loop ${statement} end loop;
  end $$;`

const keepAside = `create schema aside; ${everyTable("execute format('create table aside.%1$I as table public.%1$I', name);")}`

/** Keys that were dropped to make room for the harm are made again. */
const putBack = `
  set session_replication_role = replica;
  ${everyTable("execute format('delete from public.%1$I; insert into public.%1$I select * from aside.%1$I', name);")}
  drop schema aside cascade;
  set session_replication_role = origin;
  do $$ begin
    if not exists (select from pg_constraint where conname = 'audit_event_chain_seq_pk') then
      alter table audit_event add constraint audit_event_chain_seq_pk primary key (chain, seq),
        add constraint audit_event_no_fork unique (chain, prev), add constraint audit_event_id_unique unique (id);
    end if;
    if not exists (select from pg_constraint where conname = 'licence_pkey') then alter table licence add primary key (id); end if;
  end $$;`
