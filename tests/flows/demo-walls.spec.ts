import { clear, finish, setClock } from '@/db/seed/demo-repository'
import { setAside } from '@/db/seed/set-aside'
import { asActor, asJob } from '@/db/work'
import { running } from '@/lib/ops/running'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'

/** Other tests of this worker find no checkpoints of what was cleared. */
test.afterAll(() => setAside(running().configuration.checkpoints))

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString()
const refused = { cause: { code: 'VG006' } }

test('the clock of a demo is moved while it is being laid out, and never after', async () => {
  await asJob(clear)
  await asJob(tx => setClock(tx, yesterday()))
  await asJob(finish)
  await expect(asJob(tx => setClock(tx, yesterday()))).rejects.toMatchObject(refused)
  await expect(asJob(finish)).rejects.toMatchObject(refused)
  await asJob(clear)
})

test('nobody who works in the demo can empty it or move its clock', async () => {
  const somebody = '01890a5d-0000-7000-8000-00000000000a'
  const denied = { cause: { code: '42501' } }
  await expect(asActor(somebody, clear)).rejects.toMatchObject(denied)
  await expect(asActor(somebody, finish)).rejects.toMatchObject(denied)
  await expect(asActor(somebody, tx => setClock(tx, yesterday()))).rejects.toMatchObject(denied)
})

for (const call of ['clear_demo()', 'finish_demo()', 'set_demo_clock(now())'])
  test(`in a real database ${call} is refused`, async () => {
    await expect(asOwner(whereReal(call))).rejects.toThrow('it was refused, and all of this is undone')
  })

/** Makes this database a real one for as long as one transaction lasts, which always fails. */
const whereReal = (call: string) => `do $$ begin
  perform set_config('session_replication_role', 'replica', true);
  update installation set kind = 'real', seeded_at = null, clock_offset = '0';
  begin
    perform ${call};
  exception when sqlstate 'VG006' then raise exception 'it was refused, and all of this is undone';
  end;
  raise exception 'it was done in a real database';
end $$`
