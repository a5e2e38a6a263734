-- Tells the supervisors, once, of each raised concern whose visit is over without a judgement of risk: its note says that it has
-- ended, or the study's hours have gone by since the form was completed. A form that still lies with the participant counts by when
-- it was handed over: its answers are weighed as they are saved. Gives the forms of whom somebody was told.
create or replace function tell_of_concerns() returns table (form_id uuid, study_id uuid, site_id uuid, participant_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare form measure_form;
begin
  for form in
    select f.* from measure_form f join study s on s.id = f.study_id
    where f.concern = 'raised' and f.state in ('open', 'completed')
      and not exists (select 1 from alert a where a.chain = f.study_id::text and a.subject_id = f.id and a.kind = 'concern_unjudged')
      and not exists (select 1 from note n join note_facts facts on facts.note_id = n.id
        where n.visit_id = f.visit_id and n.status not in ('entered_in_error', 'discarded') and facts.risk_level is not null)
      and (coalesce(f.completed_at, f.asked_at) <= vigil_now() - make_interval(hours => coalesce((s.settings ->> 'judgeHours')::integer, 3))
        or exists (select 1 from note n join note_facts facts on facts.note_id = n.id
          where n.visit_id = f.visit_id and n.status not in ('entered_in_error', 'discarded') and facts.ended_at <= vigil_now()))
    order by coalesce(f.completed_at, f.asked_at), f.id
    limit 100
  loop
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select distinct on (m.staff_id) gen_random_uuid(), form.study_id, form.study_id::text, m.staff_id, 'concern_unjudged', form.id
      from membership m
      where m.study_id = form.study_id and m.role = 'supervisor' and (m.site_id is null or m.site_id = form.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now());
    if found then
      form_id := form.id; study_id := form.study_id; site_id := form.site_id; participant_id := form.participant_id;
      return next;
    end if;
  end loop;
end $$;
