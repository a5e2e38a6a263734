CREATE TABLE "live_stream" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"here" boolean NOT NULL,
	"seen_at" timestamptz(6) DEFAULT vigil_now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "live_stream" ADD CONSTRAINT "live_stream_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_stream" ADD CONSTRAINT "live_stream_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_stream_note" ON "live_stream" USING btree ("note_id");--> statement-breakpoint
CREATE INDEX "live_stream_staff" ON "live_stream" USING btree ("staff_id");
--> statement-breakpoint
-- Who follows a session day's log now: each their own row; seen by those around the participant. It says nothing of the trial, so
-- no trail covers it.
do $$
begin
  alter table live_stream enable row level security;
  alter table live_stream force row level security;
  grant select, insert, delete on live_stream to vigil_app;
  grant select on live_stream to vigil_verify;
end $$;
--> statement-breakpoint
create policy verifier on live_stream for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_keeps on live_stream for all to vigil_owner using (true) with check (true);
--> statement-breakpoint
create policy own_or_beside on live_stream for select to vigil_app using (staff_id = (select vigil_staff())
  or participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')));
--> statement-breakpoint
create policy opened_by_oneself on live_stream for insert to vigil_app with check (staff_id = (select vigil_staff())
  and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')));
--> statement-breakpoint
create policy closed_by_oneself on live_stream for delete to vigil_app using (staff_id = (select vigil_staff()));
--> statement-breakpoint
-- Renews these streams, and says of each whether it may go on and what has moved in its note: asked twice a second for all that a
-- server process has open. A stream that is not answered for is gone. `heads` are the heads of the notes' chains as known before.
create function vigil_streams(ids uuid[], heads bigint[])
returns table (id uuid, ends text, last integer, head bigint, saved boolean, status text, version integer, people text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare this_moment timestamptz := vigil_now();
begin
  update live_stream s set seen_at = this_moment where s.id = any (ids) and s.seen_at < this_moment - interval '1500 milliseconds';
  delete from live_stream s where s.seen_at < this_moment - interval '1 minute';
  return query select s.id,
    case
      when held.id is null or not exists (select 1 from staff p where p.id = s.staff_id and p.state = 'active') then 'signed_out'
      when held.state = 'locked' or held.last_input_at <= this_moment - make_interval(mins => coalesce((
        select min((y.settings ->> 'idleMinutes')::integer) from membership m join study y on y.id = m.study_id
        where m.staff_id = s.staff_id and m.suspended_at is null and m.starts_at <= this_moment and (m.ends_at is null or m.ends_at > this_moment)), 15)) then 'locked'
      when not exists (
        select 1 from care_team c join membership m on m.staff_id = c.staff_id and m.study_id = c.study_id and (m.site_id is null or m.site_id = c.site_id)
        where c.staff_id = s.staff_id and c.participant_id = s.participant_id and c.starts_at <= this_moment and (c.ends_at is null or c.ends_at > this_moment)
          and m.role in ('therapist', 'cotherapist', 'session_staff') and m.suspended_at is null and m.starts_at <= this_moment and (m.ends_at is null or m.ends_at > this_moment)) then 'not_permitted'
    end,
    coalesce((select max(e.seq) from entry e where e.note_id = s.note_id), 0),
    h.seq,
    exists (select 1 from audit_event v where v.chain = h.chain and v.seq > asked.head and v.action = 'note.saved'),
    n.status, n.version,
    coalesce((select string_agg(distinct o.staff_id::text, ' ' order by o.staff_id::text) from live_stream o
      where o.note_id = s.note_id and o.here and o.seen_at > this_moment - interval '5 seconds'), '')
  from unnest(ids, heads) as asked (id, head)
    join live_stream s on s.id = asked.id
    join note n on n.id = s.note_id
    join audit_head h on h.chain = s.note_id::text
    left join auth_session held on held.id = s.session_id and held.staff_id = s.staff_id and held.state <> 'ended' and held.expires_at > this_moment;
end $$;
--> statement-breakpoint
revoke execute on function vigil_streams(uuid[], bigint[]) from public;
--> statement-breakpoint
grant execute on function vigil_streams(uuid[], bigint[]) to vigil_auth;
