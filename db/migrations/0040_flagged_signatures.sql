-- A decision signature holds the whole list that an investigator signed: events of the visit that are no safety officer's to see
-- among them. Of a flagged event they need who signed, when and what it meant; the list itself stays with those who see it all.
drop policy flagged on decision_signature;
--> statement-breakpoint
create function vigil_flagged_signatures(of_event uuid) returns table (id uuid, content_hash text, signer uuid, printed_name text, credentials text,
    meaning text, at timestamptz, "offset" text, signature_hash text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.content_hash, s.signer, s.printed_name, s.credentials, s.meaning, s.at, s."offset", s.signature_hash
  from decision_signature s
  where s.id in (select signature_id from adverse_event_entry where event_id = of_event) and of_event in (select vigil_flagged_events())
$$;
--> statement-breakpoint
revoke execute on function vigil_flagged_signatures(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_flagged_signatures(uuid) to vigil_app;
