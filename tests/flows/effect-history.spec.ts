import { describeEffects } from '@/lib/session/effects/describe-effects'
import { readEffectHistory } from '@/lib/session/effects/read-effect-history'
import { triageEffects } from '@/lib/session/effects/triage-effects'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy } from '@/tests/support/makers'
import { aReadyNote, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

test('what is said of an effect after the freeze is read with who, when, from what and to what, by whoever may read the note', async () => {
  const study = await aStudy()
  const { therapist, cotherapist, supervisor, investigator, monitor, sessionStaff, outsider } = study
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: null } })
  const nausea = entry('nausea', { at: minutesAgo(40) })
  const said = about('described', nausea.id, { valence: 'unpleasant', intensity: '1' })
  await log(therapist, note, entry('clock_zero', { at: minutesAgo(60) }), nausea, said)
  await sign(therapist, note)
  await sign(cotherapist, note, { meaning: 'co-authored' })
  const which = { noteId: note.id, entryIds: [nausea.id] }
  await triageEffects(therapist, { ...which, decision: 'investigator' })
  await describeEffects(cotherapist, { ...which, description: { intensity: '3', words: 'A lamp over the door' } })
  await triageEffects(investigator, { ...which, decision: 'not_ae', whyNot: 'Passed by itself', abuse_related: 'no' })

  const wanted = { noteId: note.id, studyId: study.id }
  const history = await readEffectHistory(supervisor, wanted)
  expect(history.map(({ before, after, by }) => [before, after, by])).toEqual([
    ['For the investigator', 'Not an adverse event (event 1)', investigator.name],
    ['1 of 3', '3 of 3, “A lamp over the door”', cotherapist.name],
    ['Not triaged', 'For the investigator', therapist.name],
  ])
  expect(history.map(({ term }) => term)).toEqual(['Nausea', 'Nausea', 'Nausea'])
  expect(Date.parse(history[0]?.began ?? '')).toBe(Date.parse(String(nausea.at)))
  const times = history.map(({ at }) => at)
  expect(times).toEqual(times.toSorted().reverse())
  expect(await readEffectHistory(investigator, wanted)).toEqual(history)
  expect(await readEffectHistory(monitor, wanted)).toEqual([])
  for (const who of [sessionStaff, outsider])
    await expect(readEffectHistory(who, wanted)).rejects.toMatchObject({ code: 'not_found' })
  expect((await trailOf(note.id)).map(({ action }) => action).filter(one => one.startsWith('effects.'))).toEqual([
    'effects.triaged',
    'effects.described',
    'effects.triaged',
  ])
  expect(await wholeDatabase()).not.toContain('A lamp over the door')
})
