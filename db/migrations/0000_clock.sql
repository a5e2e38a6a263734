-- All time comes from here: the clock, and in a demo database the offset that the seed gave it.
create function vigil_now() returns timestamptz language plpgsql volatile set search_path = public, pg_temp as $$
begin
  return clock_timestamp() + coalesce((select clock_offset from installation where kind = 'demo'), interval '0');
end $$;
