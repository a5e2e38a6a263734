CREATE TABLE "queue_device" (
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"made_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "queue_device_id_staff_id_pk" PRIMARY KEY("id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "device_id" uuid;--> statement-breakpoint
ALTER TABLE "queue_device" ADD CONSTRAINT "queue_device_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table queue_device enable row level security;
--> statement-breakpoint
alter table queue_device force row level security;
--> statement-breakpoint
create policy verifier on queue_device for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_keeps on queue_device for all to vigil_owner using (true) with check (true);
--> statement-breakpoint
-- The secret of a person's browser, by exact key: the first one that was made for it stays.
create function keep_queue_device(device uuid, of_staff uuid, of_session uuid, fresh bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth_session set device_id = device where id = of_session and staff_id = of_staff and state <> 'ended';
  if not found then return null; end if;
  insert into queue_device (id, staff_id, wrapped) values (device, of_staff, fresh) on conflict do nothing;
  return (select encode(wrapped, 'base64') from queue_device where id = device and staff_id = of_staff);
end $$;
--> statement-breakpoint
create function forget_queue_device(of_session uuid, of_staff uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from queue_device using auth_session where auth_session.id = of_session and auth_session.staff_id = of_staff
    and queue_device.id = auth_session.device_id and queue_device.staff_id = of_staff;
  return found;
end $$;
--> statement-breakpoint
create function forget_queue_devices(of_staff uuid, except_session uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from queue_device where staff_id = of_staff
    and id is distinct from (select device_id from auth_session where id = except_session and staff_id = of_staff);
  return found;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['keep_queue_device', 'forget_queue_device', 'forget_queue_devices'] loop
    execute format('revoke execute on function %s from public', name::regproc);
    execute format('grant execute on function %s to vigil_auth', name::regproc);
  end loop;
end $$;
