-- What only the demo needs (db/seed): its clock is moved while it is being laid out and never after, and it can be emptied to be
-- laid out anew. Each refuses a real database; what kind a database is never changes.

create function set_demo_clock(at timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update installation set clock_offset = make_interval(secs => extract(epoch from at - clock_timestamp())::double precision)
    where kind = 'demo' and seeded_at is null;
  if not found then raise exception 'only the clock of a demo that is being laid out is moved' using errcode = 'VG006'; end if;
end $$;
--> statement-breakpoint
create function finish_demo() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update installation set clock_offset = '0', seeded_at = clock_timestamp() where kind = 'demo' and seeded_at is null;
  if not found then raise exception 'only a demo that is being laid out is finished' using errcode = 'VG006'; end if;
end $$;
--> statement-breakpoint
-- What is kept for ever is kept in a demo until it is laid out anew: the triggers that keep it stand aside here, and nowhere else.
create function clear_demo() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare tables text[]; name text;
begin
  update installation set clock_offset = '0', seeded_at = null where kind = 'demo';
  if not found then raise exception 'only a demo is emptied' using errcode = 'VG006'; end if;
  if not exists (select from study) then return; end if;
  select array_agg(quote_ident(tablename)) into tables from pg_tables
    where schemaname = 'public' and tablename not in ('installation', 'vigil_migration');
  foreach name in array tables loop execute format('alter table %s disable trigger user', name); end loop;
  execute format('truncate %s', array_to_string(tables, ', '));
  foreach name in array tables loop execute format('alter table %s enable trigger user', name); end loop;
  delete from pgboss.job where pgboss.job.name = 'export.build';
end $$;
--> statement-breakpoint
revoke execute on function set_demo_clock(timestamptz), finish_demo(), clear_demo() from public;
--> statement-breakpoint
grant execute on function set_demo_clock(timestamptz), finish_demo(), clear_demo() to vigil_job;
