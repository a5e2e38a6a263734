-- How the files of a package began goes with the package, where it was withdrawn or its building failed; also where that was before.
grant select (export_id), delete on export_file to vigil_job;
--> statement-breakpoint
create policy abandoned on export_file for all to vigil_job using (export_id in (select id from export where state = 'failed'));
--> statement-breakpoint
create policy owner_drops on export_file for all to vigil_owner using (true);
--> statement-breakpoint
delete from export_file using export where export.id = export_id and export.state = 'failed';
--> statement-breakpoint
drop policy owner_drops on export_file;
