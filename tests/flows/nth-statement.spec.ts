import { randomUUID } from 'node:crypto'
import { verifyTrail } from '@/lib/audit/verify'
import { readEvent } from '@/lib/events/read-event'
import { releaseExport } from '@/lib/export/release-export'
import { running } from '@/lib/ops/running'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { anEvent, signOne } from '@/tests/support/event-makers'
import { evidence } from '@/tests/support/evidence'
import { aBuiltExport, request } from '@/tests/support/export-makers'
import { failingAt } from '@/tests/support/failing-statement'
import { entry, log } from '@/tests/support/log-makers'
import { aParticipant, aStudy, somebody, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import {
  aNote,
  aReadyNote,
  aSignedNote,
  change,
  close,
  countersign,
  enterInError,
  send,
  sign,
} from '@/tests/support/note-makers'

/** What goes before, and then the deed by itself, which may be tried again for as long as it has not happened. */
type Made = (study: TestStudy) => Promise<() => Promise<unknown>>

const written: Readonly<Record<string, Made>> = {
  'a participant is enrolled': async study => {
    const person = somebody(study, `P-${randomUUID().slice(0, 8)}`)
    return () => addParticipant(study.coordinator, person)
  },
  'answers are saved': async study => {
    const note = await aNote(study)
    const changes = [change('summary', 'Rested, and ready.'), change('intention', 'To look at it, for once.')]
    return () => send(study.therapist, note, changes)
  },
  'entries are logged': async study => {
    const note = await aNote(study, { kind: 'session' })
    const entries = [entry('clock_zero'), entry('note', { body: { text: 'Lay down, and closed her eyes.' } })]
    return () => log(study.therapist, note, ...entries)
  },
  'a note is signed': async study => {
    const note = await aReadyNote(study)
    return () => sign(study.therapist, note)
  },
  'a note is signed by the second therapist': async study => {
    const note = await aReadyNote(study, { kind: 'session' })
    await sign(study.therapist, note)
    return () => sign(study.cotherapist, note, { meaning: 'co-authored' })
  },
  'a note is sent back': async study => {
    const note = await aReadyNote(study, { kind: 'session' })
    await sign(study.therapist, note)
    return () => deeds.sendBack(study.cotherapist, { noteId: note.id, version: 1 })
  },
  'a note is returned': async study => {
    const { id: noteId } = await aSignedNote(study)
    return () => deeds.giveBack(study.supervisor, { noteId, version: 1 })
  },
  'a note is countersigned': async study => {
    const note = await aSignedNote(study)
    return () => countersign(study.supervisor, note)
  },
  'an addendum is signed': async study => {
    const { id: noteId } = await aSignedNote(study)
    return () => deeds.append(study.therapist, { noteId })
  },
  'a note is closed without a signature': async study => {
    const note = await aReadyNote(study, { kind: 'session' })
    await sign(study.therapist, note)
    return () => close(study.investigator, note)
  },
  'a note is marked as entered in error': async study => {
    const note = await aSignedNote(study)
    return () => enterInError(study.therapist, note)
  },
  'an adverse event is entered': async study => {
    const participant = await aParticipant(study)
    return () => anEvent(study, participant)
  },
  'an adverse event is signed': async study => {
    const eventId = await anEvent(study, await aParticipant(study))
    const { hash: contentHash } = await readEvent(study.investigator, { studyId: study.id, eventId })
    return () => signOne(study.investigator, { eventId, contentHash })
  },
  'an export is requested': async study => {
    await aSignedNote(study)
    return () => request(study)
  },
  'an export is released': async study => {
    await aSignedNote(study)
    const { id: exportId, sha256 } = await aBuiltExport(study)
    return () => releaseExport(study.investigator, { exportId, sha256 })
  },
}

for (const [name, made] of Object.entries(written))
  test(`whichever statement fails while ${name}, nothing of it has happened, and it can be done again`, async () => {
    const deed = await made(await aStudy())
    const before = await evidence()
    let nth = 1
    for (; ; nth++) {
      await asOwner('delete from auth_throttle') // a proof that a fault cut off counts as one that failed
      const { outcome, asked } = await failingAt(nth, deed)
      if (asked < nth) {
        expect(outcome, 'with no statement refused').toMatchObject({ status: 'fulfilled' })
        break
      }
      expect(outcome.status, `statement ${nth} of ${asked}`).toBe('rejected')
      expect(await evidence(), `after statement ${nth} of ${asked}`).toEqual(before)
    }
    expect(nth).toBeGreaterThan(5)
    expect(await evidence()).not.toEqual(before)
    expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
  })
