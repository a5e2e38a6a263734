import { currentDefinition } from '@/lib/notes/definition'
import { assemble } from '@/lib/notes/draft/assemble'
import { closedBy } from '@/lib/notes/when'
import { filledRows } from './answers'
import type { TestStudy } from './makers'

/** What is answered of a session that did not take place, and nothing that is asked only of one that did. */
export function saidNotHeld({ therapist }: TestStudy) {
  const definition = currentDefinition('session')
  const said = {
    start_decision: 'did_not_take_place',
    start_reason: 'A cold.',
    start_decided_by: 'therapists',
    participant_came: 'did_not_come',
  }
  const rows = filledRows(definition, said, therapist.staffId)
  const answers = assemble(definition, rows, { days_since_session: null })
  return rows.filter(({ path }) => closedBy(definition, path.split('.')[0] ?? '', answers) === null)
}
