import { followEvent } from '@/lib/events/follow-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { buildExport } from '@/lib/export/build-export'
import { releaseExport } from '@/lib/export/release-export'
import { parsed } from '@/lib/outcome/parsed'
import { describeEffects, describeEffectsInput } from '@/lib/session/effects/describe-effects'
import { triageEffects, triageEffectsInput } from '@/lib/session/effects/triage-effects'
import { expect, test } from '@/tests/support/database'
import { headache } from '@/tests/support/event-makers'
import { aPackage, exportOf, request, undisturbed } from '@/tests/support/export-makers'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, sign, type TestNote } from '@/tests/support/note-makers'
import { downloaded, rowsIn } from '@/tests/support/package'

let study: TestStudy
let note: TestNote
let zero: string
test.beforeEach(async () => {
  study = await aStudy()
  zero = `${minutesAgo(300).slice(0, 16)}+00:00`
  note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: zero } })
})

const at = (minute: number) => new Date(Date.parse(zero) + minute * 60_000).toISOString()
const then = (minute: number, lag = 0) => ({ at: at(minute), tappedAt: at(minute + lag) })
const canary = 'A bridge with a light over it'

async function signed() {
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
}

test('the log of a signed session leaves as minutes, kinds and codes: no word, no time of day, no name', async () => {
  const nausea = entry('nausea', { ...then(30), body: { words: canary } })
  const touch = entry('touch', {
    ...then(60),
    body: { touch: 'hold_hand', staff: study.cotherapist.staffId, began: 'participant_asked', words: canary },
  })
  const slip = entry('outer', then(70))
  const answer = await log(
    study.therapist,
    note,
    entry('inner', then(10, 5)),
    nausea,
    { ...about('ended', nausea.id, {}), ...then(50) },
    { ...about('described', nausea.id, { valence: 'mixed', intensity: '2', words: canary }), ...then(290) },
    touch,
    { ...about('ended', touch.id, { uncertain: true }), ...then(66) },
    slip,
    { ...about('void', slip.id, { reason: 'other', words: canary }), ...then(71) },
    entry('distress', { ...then(80), body: { value: 7 } }),
    entry('vitals', { ...then(90), body: { systolic: '131', diastolic: '84', temperature: '36.9', response: canary } }),
    entry('staff', { ...then(100), body: { person: study.cotherapist.staffId, way: 'out' } }),
    entry('free_note', { ...then(110), body: { words: canary } }),
    { ...about('worded', touch.id, { words: canary }), ...then(120) },
  )
  expect(answer.refused).toEqual([])
  await signed()
  const { files } = await aPackage(study)
  const xt = rowsIn(files['xt.csv'])
  expect(xt.map(({ entry: number, minutes, kind }) => [number, minutes, kind])).toEqual([
    ['1', '10', 'inner'],
    ['2', '30', 'nausea'],
    ['3', '50', 'ended'],
    ['4', '290', 'described'],
    ['5', '60', 'touch'],
    ['6', '66', 'ended'],
    ['7', '70', 'outer'],
    ['9', '80', 'distress'],
    ['10', '90', 'vitals'],
    ['11', '100', 'staff'],
    ['12', '110', 'free_note'],
    ['13', '120', 'worded'],
  ])
  expect(xt[0]).toMatchObject({ visit: 'MED1', dated_back: '5', clock_off: '0', voided: '0' })
  expect(xt[2]).toMatchObject({ concerns: '2' })
  expect(xt[6]).toMatchObject({ voided: '1' })
  expect(xt[7]).toMatchObject({ distress: '7' })
  expect(xt[11]).toMatchObject({ concerns: '5', state: '' })
  expect(rowsIn(files['xe.csv'])).toMatchObject([
    {
      began_minutes: '30',
      ended_minutes: '50',
      end_uncertain: '0',
      kind: 'nausea',
      valence: 'mixed',
      intensity: '2',
      impairment: '',
    },
  ])
  expect(rowsIn(files['xh.csv'])).toMatchObject([
    {
      began_minutes: '60',
      ended_minutes: '66',
      end_uncertain: '1',
      kind: 'hold_hand',
      began: 'participant_asked',
      care: '0',
    },
  ])
  expect(rowsIn(files['vs.csv']).map(({ minutes, VSTESTCD, VSORRES }) => [minutes, VSTESTCD, VSORRES])).toEqual([
    ['90', 'systolic', '131'],
    ['90', 'diastolic', '84'],
    ['90', 'temperature', '36.9'],
  ])
  const [gone] = xt.filter(({ kind }) => kind === 'staff')
  expect(gone).toMatchObject({ state: 'out', person: rowsIn(files['xh.csv'])[0]?.staff })
  const told = ['xt', 'xe', 'xh', 'vs'].map(name => files[`${name}.csv`]).join('')
  for (const secret of [
    canary,
    study.therapist.staffId,
    study.cotherapist.staffId,
    note.id,
    at(30).slice(0, 10),
    at(30).slice(11, 16),
  ])
    expect(told).not.toContain(secret)
})

test('a draft’s log does not leave, nor what comes after the signatures; the files are there all the same', async () => {
  await log(study.therapist, note, entry('rest', then(10)))
  expect(rowsIn((await aPackage(study)).files['xt.csv'])).toEqual([])
  await signed()
  await log(study.therapist, note, entry('talking', then(20)))
  const { files } = await aPackage(study, 'Others')
  expect(rowsIn(files['xt.csv']).map(({ kind }) => kind)).toEqual(['rest'])
  expect(files['xe.csv']?.split('\r\n')[0]).toContain('began_minutes')
  const dictionary = rowsIn(files['data-dictionary.csv'])
  expect(dictionary.filter(({ table }) => table === 'xh').map(({ column }) => column)).toContain('stop_signal')
  const manifest = JSON.parse(files['manifest.json'] ?? '{}')
  expect(manifest.fields).toContainEqual(
    expect.objectContaining({ table: 'xe', column: 'term', treatment: 'left out' }),
  )
  const { resources } = JSON.parse(files['datapackage.json'] ?? '{}')
  expect(resources.find(({ name }: { name: string }) => name === 'vs').schema.primaryKey).toEqual([
    ...['participant', 'visit', 'note', 'entry', 'VSTESTCD'],
  ])
})

test('an effect leaves as what it was taken for by the cut, in codes, and with the number of its event', async () => {
  const terms = ['nausea', 'headache', 'panic', 'crying'] as const
  const effects = terms.map((kind, index) => entry(kind, then(30 + index)))
  const [nausea, head, panic, crying] = effects.map(({ id }) => id)
  await log(study.therapist, note, ...effects)
  await signed()
  const triage = (entryIds: unknown[], as: object) =>
    triageEffects(study.therapist, parsed(triageEffectsInput, { noteId: note.id, entryIds, ...as }))
  const none = { decision: 'not_ae', whyNot: canary, abuse_related: 'no' }
  const [taken = ''] = (await triage([nausea], none)).eventIds
  const twice = await triage([head], none)
  await strikeEvent(study.therapist, { eventId: twice.eventIds[0] ?? '', reason: 'Twice' })
  await triage([panic], { decision: 'investigator' })
  const asOpen = { decision: 'ae', event: { decision: 'undecided', facts: headache } }
  const [weighed = ''] = (await triage([crying], asOpen)).eventIds
  const { files } = await aPackage(study)
  const [event, open] = rowsIn(files['ae.csv']).map(one => one.event ?? '')
  expect(rowsIn(files['xe.csv']).map(one => [one.kind, one.triage, one.event])).toEqual([
    ['nausea', 'not_ae', event],
    ['headache', '', ''],
    ['panic', 'investigator', ''],
    ['crying', 'investigator', open],
  ])
  expect(files['xe.csv']).not.toContain(canary)

  for (const eventId of [taken, weighed])
    await followEvent(study.therapist, { eventId, decision: 'ae', facts: headache })
  await triage([panic], none)
  const later = (await aPackage(study)).files
  expect(rowsIn(later['xe.csv']).map(one => one.triage)).toEqual(['ae', '', 'not_ae', 'ae'])
  expect(rowsIn(later['ae.csv']).find(one => one.event === event)).toMatchObject({ AEFINAL: 'ae' })
  expect(later['data-dictionary.csv']).toContain('or its event is still to be decided')
})

test('what was said of an effect after the freeze leaves over what its log says, as it was at the cut, and no word of it', async () => {
  const [crying, panic] = [entry('crying', then(30)), entry('panic', then(40))]
  const said = { ...about('described', crying.id, { domain: 'mood', valence: 'unpleasant' }), ...then(290) }
  await log(study.therapist, note, crying, panic, said)
  await signed()
  const describe = (description: object) =>
    describeEffects(
      study.cotherapist,
      parsed(describeEffectsInput, { noteId: note.id, entryIds: [crying.id], description }),
    )
  await describe({ valence: 'mixed', intensity: '2', words: canary })
  await describe({ impairment: 'some', valence: 'pleasant' })
  const parts = ({ domain, valence, intensity, impairment, source }: Record<string, string>) =>
    [domain, valence, intensity, impairment, source].join('|')
  const exportId = await request(study)
  await describe({ source: 'reported' })
  await buildExport(exportId, undisturbed())
  const { sha256 } = await exportOf(study, exportId)
  await releaseExport(study.investigator, { exportId, sha256: sha256 ?? '' })
  const { files } = await downloaded(study.dataManager, exportId)
  expect(rowsIn(files['xe.csv']).map(parts)).toEqual(['mood|pleasant|2|some|', '||||'])
  expect(Object.values(files).join('')).not.toContain(canary)
})
