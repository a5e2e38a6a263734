import { currentDefinition } from '@/lib/notes/definition'
import { assemble } from '@/lib/notes/draft/assemble'
import { closedBy } from '@/lib/notes/when'
import { filledRows } from './answers'
import type { TestParticipant, TestStudy } from './makers'
import { aNote, save, sign, type TestNote } from './note-makers'

/** The day that answers speak of which were filled in for a test. */
const heldOn = '2026-03-12'

/** What is answered of a session that did not take place, and nothing that is asked only of one that did. */
export function saidNotHeld({ therapist }: TestStudy, on = heldOn) {
  const definition = currentDefinition('session')
  const said = {
    start_decision: 'did_not_take_place',
    start_reason: 'A cold.',
    start_decided_by: 'therapists',
    participant_came: 'did_not_come',
  }
  const rows = filledRows(definition, said, therapist.staffId)
  const answers = assemble(definition, rows, { days_since_session: null })
  return rows
    .filter(({ path }) => closedBy(definition, path.split('.')[0] ?? '', answers) === null)
    .map(({ path, value }) => ({ path, value: typeof value === 'string' ? value.replace(heldOn, on) : value }))
}

/** A session note that says so, signed by both. */
export async function signedAsNotHeld(study: TestStudy, participant: TestParticipant, on?: string): Promise<TestNote> {
  const note = await aNote(study, { kind: 'session', participant })
  const said = saidNotHeld(study, on)
  await save(study.therapist, note, Object.fromEntries(said.map(({ path, value }) => [path, value])))
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  return note
}
