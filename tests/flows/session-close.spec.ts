import { eq } from 'drizzle-orm'
import { deviation } from '@/db/schema/course'
import { lateArrival } from '@/db/schema/session'
import { signature } from '@/db/schema/signing'
import { asVerifier } from '@/db/work'
import { alertsOf } from '@/lib/messages/alerts-of'
import { triageEffects } from '@/lib/session/effects/triage-effects'
import { readLate } from '@/lib/session/log/read-late'
import { closeDeviation } from '@/lib/trial/deviations/close-deviation'
import { expect, test } from '@/tests/support/database'
import { aDayJustOver, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, change, send, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const staff = (who: { staffId: string }, way: string, at: number, more: object = {}) =>
  entry('staff', { at: minutesAgo(at), body: { person: who.staffId, way, ...more } })
const deviationsOf = async ({ visitId }: TestNote) =>
  (await asVerifier(tx => tx.select().from(deviation).where(eq(deviation.visitId, visitId))))
    .filter(({ kind }) => kind === 'pair_away')
    .map(({ kind, state, id }) => ({ kind, state, id }))
const dayAlerts = async ({ id }: TestNote) =>
  (await alertsOf(study.investigator)).filter(({ chain, kind }) => chain === id && kind === 'day_event')

test('a held session is signed with an answer about the day; yes and not sure are told at once, and the second signer sees them', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await expect(sign(study.therapist, note, { dayEvent: undefined })).rejects.toMatchObject({
    code: 'invalid',
    fields: { dayEvent: expect.any(String) },
  })
  await sign(study.therapist, note, { dayEvent: 'not_sure' })
  expect(await dayAlerts(note)).toHaveLength(1)
  await sign(study.cotherapist, note, { meaning: 'co-authored', dayEvent: 'no' })
  expect(await dayAlerts(note)).toHaveLength(1)
  const rows = await asVerifier(tx => tx.select().from(signature).where(eq(signature.noteId, note.id)))
  expect(rows.map(({ dayEvent }) => dayEvent).sort()).toEqual(['no', 'not_sure'])
  const signed = (await trailOf(note.id)).filter(({ action }) => /signed$/.test(action))
  expect(signed.map(({ body }) => body.day_event)).toEqual(['not_sure', 'no'])
})

test('a preparation is asked nothing of the day', async () => {
  const note = await aReadyNote(study)
  await sign(study.therapist, note, { dayEvent: undefined })
  const [row] = await asVerifier(tx => tx.select().from(signature).where(eq(signature.noteId, note.id)))
  expect(row?.dayEvent).toBeNull()
})

test('the pair counts as in the room until the log says otherwise, and one line stated afterwards is enough', async () => {
  const note = await aDayJustOver(study)
  const stated = { stated: true }
  const answer = await log(
    study.therapist,
    note,
    staff(study.therapist, 'throughout', 0, stated),
    staff(study.cotherapist, 'out', 60, stated),
    staff(study.cotherapist, 'in', 50, stated),
  )
  expect(answer.refused).toEqual([])
  expect((await shown(study.therapist, note)).answers).toMatchObject({
    presence_minutes: '120',
    minutes_below_two: '10',
  })
  await sign(study.therapist, note)
  expect(await deviationsOf(note)).toEqual([])
})

test('a gap above the study’s limit drafts a deviation, which a person dismisses with a reason', async () => {
  const note = await aDayJustOver(study)
  await log(study.cotherapist, note, staff(study.cotherapist, 'out', 60), staff(study.cotherapist, 'in', 40))
  await sign(study.therapist, note)
  const [drafted, ...others] = await deviationsOf(note)
  expect([drafted, others]).toMatchObject([{ kind: 'pair_away', state: 'drafted' }, []])
  const words = 'The relief was in the room; nobody tapped it.'
  await closeDeviation(study.therapist, { deviationId: drafted?.id ?? '', as: 'dismissed', words })
  expect(await deviationsOf(note)).toMatchObject([{ kind: 'pair_away', state: 'dismissed' }])
})

test('one of the two whose first mark is that they came had been away until then: above the study’s limit that drafts a deviation', async () => {
  const note = await aDayJustOver(study)
  await log(study.therapist, note, staff(study.cotherapist, 'in', 90))
  expect((await shown(study.therapist, note)).answers).toMatchObject({
    presence_minutes: '120',
    minutes_below_two: expect.stringMatching(/^3[01]$/), // the note has clock zero to the minute
  })
  await sign(study.therapist, note)
  expect(await deviationsOf(note)).toMatchObject([{ kind: 'pair_away', state: 'drafted' }])
  const drafted = (await trailOf(note.participant.id)).filter(({ action }) => action === 'deviation.drafted')
  expect(drafted.map(({ body }) => body.kind)).toContain('pair_away')
})

test('a time that is given otherwise than the log says needs a word of reason before signing', async () => {
  const note = await aDayJustOver(study)
  await log(study.therapist, note, entry('first_effects', { at: minutesAgo(90) }))
  expect((await shown(study.therapist, note)).answers).toMatchObject({ first_effects_minutes: '30' })
  const { rows } = await shown(study.therapist, note)
  const baseOf = (name: string) => rows.find(({ path }) => path === name)?.revision ?? 0
  await send(study.therapist, note, [change('first_effects_minutes', '25', { base: baseOf('first_effects_minutes') })])
  await expect(sign(study.therapist, note)).rejects.toMatchObject({
    code: 'invalid',
    fields: { minutes_reason: expect.any(String) },
  })
  await send(study.therapist, note, [
    change('minutes_reason', 'Tapped late; they said so at once.', { base: baseOf('minutes_reason') }),
  ])
  await sign(study.therapist, note)
  expect((await shown(study.therapist, note)).answers).toMatchObject({ first_effects_minutes: '25' })
})

test('whether the effects were reviewed is what their triage says when it is signed', async () => {
  const note = await aDayJustOver(study)
  const one = entry('nausea', { at: minutesAgo(30) })
  await log(study.therapist, note, one)
  const attested = async () => (await shown(study.therapist, note)).answers.ae_attest
  expect(await attested()).toBe('to_follow')
  await triageEffects(study.therapist, {
    ...{ noteId: note.id, entryIds: [one.id], decision: 'not_ae', whyNot: 'Passed within minutes' },
    abuse_related: 'no',
  } as const)
  expect(await attested()).toBe('reviewed')
  await log(study.therapist, note, entry('panic', { at: minutesAgo(20) }))
  expect(await attested()).toBe('to_follow')
  await sign(study.therapist, note)
  expect(await attested()).toBe('to_follow')
})

test('what arrived late becomes part of a signed late entry of its own author, once', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const late = entry('free_note', { body: { words: 'Sent when the network came back.' } })
  await log(study.therapist, note, late)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect(await readLate(study.therapist, note.id)).toMatchObject([
    { id: late.id, isOwn: true, label: 'Note', words: 'Note: “Sent when the network came back.”' },
  ])
  expect(await readLate(study.cotherapist, note.id)).toMatchObject([{ id: late.id, isOwn: false }])
  expect(await readLate(study.monitor, note.id)).toMatchObject([{ id: late.id, isOwn: false, words: null }])
  const taking = { noteId: note.id, kind: 'late_entry', text: 'Sent when the network came back.', arrivals: [late.id] }
  await expect(deeds.append(study.cotherapist, taking)).rejects.toMatchObject({ code: 'stale' })
  await expect(deeds.append(study.therapist, { ...taking, kind: 'addendum' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await deeds.append(study.therapist, taking)
  expect(await readLate(study.therapist, note.id)).toEqual([])
  const [row] = await asVerifier(tx => tx.select().from(lateArrival).where(eq(lateArrival.id, late.id)))
  const last = (await trailOf(note.id)).at(-1)
  expect(last).toMatchObject({ action: 'appendix.signed', body: { appendix: row?.appendixId, arrivals: [late.id] } })
  await expect(deeds.append(study.therapist, taking)).rejects.toMatchObject({ code: 'stale' })
})
