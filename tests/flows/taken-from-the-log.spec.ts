import { loggedId } from '@/app/_ui/note/logged-id'
import { readDraft } from '@/lib/notes/draft/read-draft'
import { expect, test } from '@/tests/support/database'
import { aSessionDay, entry, log } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { save, shown } from '@/tests/support/note-makers'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

test('a page that is open reads with the answers what the log says by now, a colleague’s panic too', async () => {
  const note = await aSessionDay(study)
  const facts = async () => (await readDraft(study.therapist, { noteId: note.id })).facts
  expect(await facts()).toMatchObject({ isHard: false })
  await log(study.cotherapist, note, entry('panic'))
  expect(await facts()).toMatchObject({ isHard: true })
})

test('who was there, taken from the log on two pages at once, stands once, and nothing is left to choose', async () => {
  const note = await aSessionDay(study)
  const at = '2026-03-12T09:30+01:00'
  const { staffId } = study.therapist
  const path = `staff_present.${loggedId(note.id, ['staff_present', staffId], at)}`
  const stay = { [path]: true, [`${path}.person`]: staffId, [`${path}.role`]: 'lead', [`${path}.in`]: at }
  for (const who of [study.therapist, study.cotherapist])
    expect(await save(who, note, stay)).toMatchObject({ conflicts: [] })
  const { answers } = await shown(study.therapist, note)
  expect(answers.staff_present).toMatchObject({ items: [{ values: { person: staffId, in: at } }] })
  const others = [
    loggedId(note.id, ['staff_present', study.cotherapist.staffId], at),
    loggedId(study.id, ['staff_present', staffId], at),
  ]
  expect(others.map(id => `staff_present.${id}`)).not.toContain(path)
  const later = loggedId(note.id, ['staff_present', staffId], '2026-03-12T11:00+01:00')
  expect(`staff_present.${later}` > path, 'in the order of their times').toBe(true)
})
