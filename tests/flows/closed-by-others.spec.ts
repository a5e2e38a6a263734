import type { Actor } from '@/lib/access/actor'
import { readRecord } from '@/lib/review/read-record'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, close, save, sign, type TestNote } from '@/tests/support/note-makers'
import { appendicesTo, factsAbout, signaturesUnder, versionsIn } from '@/tests/support/note-rows'
import { closesPastLib } from '@/tests/support/past-lib'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
/** The lead therapist, who is an investigator of the site as well. */
let lead: Actor
test.beforeAll(async () => {
  study = await aStudy()
  const { id: studyId, siteId, therapist } = study
  await grantMembership(study.administrator, { studyId, siteId, staffId: therapist.staffId, role: 'investigator' })
  lead = await signedIn(therapist.staffId)
})

const told = (whom: string) => ({ code: 'not_permitted', message: expect.stringContaining(`ask ${whom}`) })
const recordFor = (actor: Actor, { id }: TestNote) => readRecord(actor, { noteId: id, studyId: study.id })

test('one person never completes a note that two must sign: whoever signed it is told who closes it instead', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(lead, note)
  await expect(close(lead, note)).rejects.toMatchObject(told(study.investigator.name))
  expect(await recordFor(lead, note)).toMatchObject({
    may: { closeWithoutSignature: false },
    closedInstead: expect.stringContaining(`ask ${study.investigator.name}`),
  })
  expect(await closesPastLib(lead, note)).toBe('VG012')
  expect(await factsAbout(note)).toMatchObject({ status: 'ready', closedWithout: null })
  expect([await appendicesTo(note), (await signaturesUnder(note)).length]).toEqual([[], 1])
  expect((await trailOf(note.id)).map(({ action }) => action)).not.toContain('note.closed_without_signature')

  expect((await recordFor(study.investigator, note)).closedInstead).toBeNull()
  expect(await closesPastLib(study.investigator, note)).toBe('done')
  await close(study.investigator, note)
  expect((await trailOf(note.id)).at(-1)).toMatchObject({
    action: 'note.closed_without_signature',
    actor: study.investigator.staffId,
    body: { missing: 'second_signature_unavailable' },
  })
})

test('whoever closes it instead is named once, however many roles let them', async () => {
  const { id: studyId, investigator } = study
  await grantMembership(study.administrator, {
    studyId,
    siteId: study.siteId,
    staffId: investigator.staffId,
    role: 'investigator',
  })
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(lead, note)
  const { closedInstead } = await recordFor(lead, note)
  expect(closedInstead?.split(investigator.name)).toHaveLength(2)
})

test('whoever wrote in a draft does not close it, also where their words were written over', async () => {
  const note = await aNote(study)
  await save(lead, note, { intention: 'Hers' })
  await save(study.cotherapist, note, { intention: 'Hers, as he put it' }, 1)
  await expect(close(lead, note)).rejects.toMatchObject(told(study.investigator.name))
  expect(await closesPastLib(lead, note)).toBe('VG012')
  expect([await versionsIn(note), (await factsAbout(note)).status]).toEqual([[], 'draft'])
  await close(study.investigator, note)
  expect(await factsAbout(note)).toMatchObject({ status: 'signed', closedWithout: 'author_unavailable' })
})

test('an investigator who is of the care team and has no word in a note closes it like any other', async () => {
  const note = await aNote(study)
  await save(study.cotherapist, note, { intention: 'His' })
  expect(await closesPastLib(lead, note)).toBe('done')
  await close(lead, note)
  expect(await factsAbout(note)).toMatchObject({ status: 'signed', closedWithout: 'author_unavailable' })
})

test('a study whose only investigator wrote the note is told to name another, who then closes it; a supervisor does not', async () => {
  const own = await aStudy()
  const { id: studyId, siteId, investigator } = own
  await grantMembership(own.administrator, { studyId, siteId, staffId: investigator.staffId, role: 'coordinator' })
  const coordinating = await signedIn(investigator.staffId)
  const form = await aReadyNote(own, { kind: 'baseline', by: coordinating })
  await expect(close(coordinating, form)).rejects.toMatchObject(
    told('another investigator, whom an administrator names'),
  )
  await expect(deeds.close(own.supervisor, { noteId: form.id })).rejects.toMatchObject({
    code: expect.stringMatching(/not_permitted|not_found/),
  })
  expect((await factsAbout(form)).status).toBe('draft')
  await close(await aColleague(own, 'investigator'), form)
  expect(await factsAbout(form)).toMatchObject({ status: 'signed', closedWithout: 'author_unavailable' })
})
