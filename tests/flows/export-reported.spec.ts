import { strikeEvent } from '@/lib/events/strike-event'
import { parsed } from '@/lib/outcome/parsed'
import { triageReported, triageReportedInput } from '@/lib/session/effects/triage-reported'
import { expect, test } from '@/tests/support/database'
import { headache } from '@/tests/support/event-makers'
import { aPackage } from '@/tests/support/export-makers'
import { aStudy } from '@/tests/support/makers'
import { aReadyNote, sign } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'

const words = 'As after a swim, she says'
const ids = ['1', '2', '3', '4'].map(end => `01940000-0000-7000-8000-00000000000${end}`)
const [close = '', sleep = '', jaw = ''] = ids
const reports = Object.fromEntries(
  ['closeness', 'sleep_trouble', 'jaw_headache', 'dizziness'].flatMap((term, index) => {
    const effect = `ongoing_effects.${ids[index]}`
    const said = { term, status: 'gone', valence: 'mixed', words }
    return [[effect, true], ...Object.entries(said).map(([name, value]) => [`${effect}.${name}`, value])]
  }),
)

test('an effect that a visit reports leaves with what was decided of it, in the table of the note’s own effects', async () => {
  const study = await aStudy()
  const [note, other] = [
    await aReadyNote(study, { kind: 'integration', changes: reports }),
    await aReadyNote(study, { kind: 'integration', changes: reports }),
  ]
  for (const each of [note, other]) await sign(study.therapist, each)
  const triage = (itemId: string, as: object) =>
    triageReported(study.therapist, parsed(triageReportedInput, { noteId: note.id, itemId, ...as }))
  const facts = { AESTDAT: '2026-02-01', AEENDAT: '2026-02-02' }
  const none = { decision: 'not_ae', whyNot: words, abuse_related: 'yes', facts }
  await triage(close, none)
  await triage(sleep, {
    decision: 'ae',
    event: { decision: 'undecided', facts: { ...headache, AETERM: 'Sleep trouble' } },
  })
  const twice = await triage(jaw, none)
  await strikeEvent(study.therapist, { eventId: twice.eventId ?? '', reason: 'Twice' })

  const { files } = await aPackage(study)
  const all = rowsIn(files['integration-ongoing-effects.csv'])
  const rows = all.filter(one => one.term !== 'other') // which every ready visit reports
  const events = rowsIn(files['ae.csv']).map(one => one.event)
  const of = (those: typeof rows) => those.map(one => [one.term, one.triage, one.event])
  const decided = rows.filter(one => one.triage !== '').map(one => one.participant)
  expect(new Set(decided).size).toBe(1)
  expect(of(rows.filter(one => one.participant === decided[0]))).toEqual([
    ['closeness', 'not_ae', events[0]],
    ['sleep_trouble', 'investigator', events[1]],
    ['jaw_headache', '', ''],
    ['dizziness', '', ''],
  ])
  expect(rows.filter(one => one.participant !== decided[0]).map(one => one.triage)).toEqual(['', '', '', ''])
  for (const left of [words, note.id, ...ids]) expect(Object.values(files).join('\n')).not.toContain(left)
  const told = rowsIn(files['data-dictionary.csv']).filter(one => one.table === 'integration-ongoing-effects')
  expect(told.find(one => one.column === 'triage')).toMatchObject({ treatment: 'as recorded' })
  expect(told.find(one => one.column === 'event')).toMatchObject({ treatment: 'counted' })
})
