-- A code is one participant's, and a project one recipient's, in whatever case it is written. What stood there more than once before
-- stays as it is: the first of them holds the code or the name from now on.
do $$
declare others text;
begin
  select string_agg(quote_literal(id), ', ') into others
    from (select id, row_number() over (partition by study_id, upper(code) order by id) as place from participant) each where place > 1;
  execute 'create unique index participant_code on participant using btree (study_id, upper(code))' || coalesce(' where id not in (' || others || ')', '');
  select string_agg(quote_literal(id), ', ') into others
    from (select id, row_number() over (partition by study_id, lower(recipient) order by created_at, id) as place from export_project) each where place > 1;
  execute 'create unique index export_project_recipient on export_project using btree (study_id, lower(recipient))' || coalesce(' where id not in (' || others || ')', '');
end $$;
