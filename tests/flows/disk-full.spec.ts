import { isDiskFull } from '@/db/full-disk'
import { sqlState } from '@/db/work'
import { refusalOf } from '@/lib/auth/refusal-of'
import { saveAnswers } from '@/lib/notes/draft/save-answers'
import { health } from '@/lib/ops/health'
import { readRecord } from '@/lib/review/read-record'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { aNote, change } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

/** What the database answers where a table can't grow, from inside the write of a draft. */
const fill = `create function no_room() returns trigger language plpgsql as $$
begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
create trigger no_room before insert on note_change for each row execute function no_room()`
const free = 'drop trigger no_room on note_change; drop function no_room()'

test('on a full disk nothing is half written, what stands is read, health says so, and what waits is saved once there is room', async () => {
  const study = await aStudy()
  const note = await aNote(study)
  const saved = async () => (await trailOf(note.id)).filter(({ action }) => action === 'note.saved').length
  const before = await saved()
  const changes = [change('summary', 'Typed while the disk was full.')]
  const save = () => saveAnswers(study.therapist, { noteId: note.id, changes })
  const read = () => readRecord(study.therapist, { noteId: note.id, studyId: study.id })
  expect([isDiskFull(), await health()]).toMatchObject([false, { status: 'ok', disk: 'ok' }])
  await asOwner(fill)
  try {
    const refused = await save().catch((error: unknown) => error)
    expect([sqlState(refused), refusalOf(refused)?.code]).toEqual(['53100', 'unavailable'])
    expect((await read()).answers?.summary ?? null).toBeNull()
    expect(await saved()).toBe(before)
    expect(await health()).toMatchObject({ status: 'ok', disk: 'full' })
  } finally {
    await asOwner(free)
  }
  await save()
  expect((await read()).answers?.summary).toBe('Typed while the disk was full.')
  expect(await saved()).toBe(before + 1)
})
