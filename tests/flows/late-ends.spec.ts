import { listOpenEffects } from '@/lib/session/effects/list-open-effects'
import { readClosing } from '@/lib/session/log/read-closing'
import { expect, test } from '@/tests/support/database'
import { aDayWithLateEffects } from '@/tests/support/late-makers'
import { about, aSessionDay, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { save, sign } from '@/tests/support/note-makers'

test('the end that a log opened again says itself comes before what was told too late', async () => {
  const study = await aStudy()
  const { note, nausea } = await aDayWithLateEffects(study)
  await log(study.therapist, note, about('ended', nausea, {}))
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  const { saved } = await log(study.therapist, note, about('ended', nausea, { uncertain: true }))
  expect(saved).toHaveLength(1)
  const { groups } = await readClosing(study.therapist, { noteId: note.id, studyId: study.id })
  const read = groups.flatMap(({ effects }) => effects).find(({ id }) => id === nausea)
  expect(read).toMatchObject({ ended: { uncertain: true }, endedLate: null })
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  const { effects } = await listOpenEffects(study.investigator, study.id)
  expect(effects.find(({ label }) => label === 'Nausea')).toMatchObject({ endedLate: 0 })
})

test('a day ended when the note says so, and as it was tapped only where the note says nothing', async () => {
  const study = await aStudy()
  const note = await aSessionDay(study)
  const ended = async () => (await readClosing(study.therapist, { noteId: note.id, studyId: study.id })).hours.ended
  expect(await ended()).toBeNull()
  const at = minutesAgo(10)
  await log(study.therapist, note, entry('left_site', { at }))
  expect(await ended()).toBe(Date.parse(at))
  const written = `${minutesAgo(5).slice(0, 16)}+00:00`
  await save(study.therapist, note, { ended_at: written })
  expect(await ended()).toBe(Date.parse(written))
})
