-- Treatment guesses: added by the app, read by nobody before two persons have unblinded the study. Whom a guess is of and what it
-- says stand inside its lock; no chain but that of the accounts says that one was written, and there its digest keeps it.
create table guess_lock (
  study_id uuid primary key references study (id),
  key_id uuid not null,
  public_key bytea not null
);
--> statement-breakpoint
create table treatment_guess (
  id uuid primary key,
  study_id uuid not null references study (id),
  writer uuid references staff (id),
  mark bytea not null,
  sealed bytea not null,
  constraint treatment_guess_once unique (mark)
);
--> statement-breakpoint
create index treatment_guess_study on treatment_guess (study_id, id);
--> statement-breakpoint
create table unblinding (
  id uuid primary key,
  study_id uuid not null references study (id),
  state text not null default 'requested',
  reason text not null,
  sealed bytea not null,
  requested_by uuid not null references staff (id),
  requested_at timestamptz(6) not null default vigil_now(),
  expires_at timestamptz(6) not null,
  decided_by uuid references staff (id),
  decided_at timestamptz(6),
  constraint state_vocabulary check (state in ('requested', 'confirmed', 'refused', 'withdrawn', 'expired')),
  constraint reason_vocabulary check (reason in ('data_locked', 'safety', 'authority', 'ethics_board', 'other')),
  constraint "two persons decide an unblinding" check (state not in ('confirmed', 'refused') or (decided_by is not null and decided_by <> requested_by)),
  constraint "what was decided says when" check ((state = 'requested') = (decided_at is null))
);
--> statement-breakpoint
create index unblinding_study on unblinding (study_id, id);
--> statement-breakpoint
create unique index unblinding_one on unblinding (study_id) where state in ('requested', 'confirmed');
--> statement-breakpoint
do $$
declare covered text[];
begin
  -- table, chain, key
  foreach covered slice 1 in array array[['guess_lock', 'study_id', 'study_id'], ['treatment_guess', 'system', 'id'], ['unblinding', 'study_id', 'id']] loop
    execute format('alter table %I enable row level security', covered[1]);
    execute format('alter table %I force row level security', covered[1]);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', covered[1]);
    execute format('create policy owner_backs_up on %I for select to vigil_owner using (true)', covered[1]);
    execute format('grant select on %I to vigil_verify', covered[1]);
    execute format('grant select, insert on %I to vigil_app', covered[1]);
    execute format('create trigger touch after insert or update on %I for each row execute function vigil_touch(%L, %L)', covered[1], covered[2], covered[3]);
    execute format('create constraint trigger recorded after insert or update on %I deferrable initially deferred for each row execute function vigil_unrecorded()', covered[1]);
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', covered[1]);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', covered[1]);
  end loop;
end $$;
--> statement-breakpoint
create trigger append_only before update on guess_lock for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger append_only before update on treatment_guess for each row execute function vigil_refuse();
--> statement-breakpoint
grant update on unblinding to vigil_app;
--> statement-breakpoint
create trigger fixed before update on unblinding for each row execute function vigil_fixed('id', 'study_id', 'reason', 'sealed', 'requested_by', 'requested_at', 'expires_at');
--> statement-breakpoint
create function vigil_unblinding_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'requested' then
    raise exception 'an unblinding that is % stays so', old.state using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger arrow before update on unblinding for each row execute function vigil_unblinding_arrow();
--> statement-breakpoint
-- Studies whose guesses two persons have opened; those of them whose guesses the current person may read.
create function vigil_unblinded() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select study_id from unblinding where state = 'confirmed'
$$;
--> statement-breakpoint
create function vigil_guesses_opened() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select study_id from unblinding where state = 'confirmed' and study_id in (select vigil_studies('{investigator,safety_officer}'))
$$;
--> statement-breakpoint
create function vigil_asks_guess() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from study where settings @> '{"treatmentGuess": true}' and id not in (select vigil_unblinded())
$$;
--> statement-breakpoint
-- Whoever is asked for a guess learns when that was over, and nothing else of it.
create function vigil_unblinded_at(study uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select vigil_instant(decided_at) from unblinding where study_id = study and state = 'confirmed'
    and study in (select vigil_studies('{therapist,cotherapist,coordinator}'))
$$;
--> statement-breakpoint
-- Whether the current person has given theirs: asked of a mark that only the process can make, answered of one's own alone.
create function vigil_guess_given(own_mark bytea) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from treatment_guess where mark = own_mark and writer = vigil_staff())
$$;
--> statement-breakpoint
create policy member on guess_lock for select to vigil_app using (study_id in (select vigil_studies('{therapist,cotherapist,coordinator,investigator,safety_officer,administrator}')));
--> statement-breakpoint
create policy switched_on on guess_lock for insert to vigil_app with check (study_id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy given on treatment_guess for insert to vigil_app with check ((writer is null or writer = (select vigil_staff()))
  and study_id in (select vigil_studies('{therapist,cotherapist,coordinator}')) and study_id in (select vigil_asks_guess()));
--> statement-breakpoint
create policy opened on treatment_guess for select to vigil_app using (study_id in (select vigil_guesses_opened()));
--> statement-breakpoint
create policy concerned on unblinding for select to vigil_app using (study_id in (select vigil_studies('{investigator,safety_officer}')));
--> statement-breakpoint
create policy requested on unblinding for insert to vigil_app with check (state = 'requested' and requested_by = (select vigil_staff())
  and study_id in (select vigil_studies('{investigator}')));
--> statement-breakpoint
-- Two persons: nobody decides on what they asked for, and nobody confirms it after its time.
create policy decided on unblinding for update to vigil_app
  using (state = 'requested' and expires_at > vigil_now() and requested_by <> (select vigil_staff()) and study_id in (select vigil_studies('{safety_officer}')))
  with check (state in ('confirmed', 'refused') and expires_at > vigil_now() and decided_by = (select vigil_staff()) and requested_by <> (select vigil_staff())
    and study_id in (select vigil_studies('{safety_officer}')));
--> statement-breakpoint
create policy withdrawn on unblinding for update to vigil_app
  using (state = 'requested' and requested_by = (select vigil_staff()) and study_id in (select vigil_studies('{investigator}')))
  with check (state = 'withdrawn' and decided_by = (select vigil_staff()) and requested_by = (select vigil_staff()));
--> statement-breakpoint
create policy owner_lapses on unblinding for update to vigil_owner using (state = 'requested') with check (state = 'expired');
--> statement-breakpoint
-- Lets requests lapse that nobody confirmed in time. Gives each once.
create function lapse_unblindings() returns table (unblinding_id uuid, study_id uuid) language sql security definer set search_path = public, pg_temp as $$
  update unblinding set state = 'expired', decided_at = vigil_now() where state = 'requested' and expires_at <= vigil_now()
    returning id, unblinding.study_id
$$;
--> statement-breakpoint
-- The half of a study's lock that opens, wrapped as every data key: made when guesses are switched on, given to nobody before the act.
alter table data_key drop constraint purpose_vocabulary, add constraint purpose_vocabulary check (purpose in ('record', 'identity', 'study', 'system', 'process', 'guess'));
--> statement-breakpoint
create policy guesses_locked on data_key for insert to vigil_app with check (purpose = 'guess' and owner_id = study_id and study_id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy guesses_opened on data_key for select to vigil_app using (purpose = 'guess' and study_id in (select vigil_guesses_opened()));
--> statement-breakpoint
create policy founding_locked on data_key for insert to vigil_job with check (purpose = 'guess' and owner_id = study_id);
--> statement-breakpoint
create policy founding on guess_lock for insert to vigil_job with check (true);
--> statement-breakpoint
grant insert on guess_lock to vigil_job;
--> statement-breakpoint
-- What the participant closed is no more on a screen that was handed over.
create function close_handed(session_id uuid, form uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth_session set handed_forms = array_remove(handed_forms, form)
    where id = session_id and state = 'locked' and handed_forms @> array[form] and expires_at > vigil_now();
  return found;
end $$;
--> statement-breakpoint
revoke execute on function vigil_unblinding_arrow(), vigil_unblinded(), vigil_guesses_opened(), vigil_asks_guess(), vigil_unblinded_at(uuid), vigil_guess_given(bytea), lapse_unblindings(), close_handed(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function vigil_unblinding_arrow() to vigil_app, vigil_auth, vigil_verify, vigil_job;
--> statement-breakpoint
grant execute on function vigil_guesses_opened(), vigil_asks_guess(), vigil_unblinded_at(uuid), vigil_guess_given(bytea) to vigil_app;
--> statement-breakpoint
grant execute on function lapse_unblindings() to vigil_app, vigil_job;
--> statement-breakpoint
grant execute on function close_handed(uuid, uuid) to vigil_auth;
