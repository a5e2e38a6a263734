import type { When } from '@/lib/notes/field-bases'
import type { Field, NoteDefinition } from '@/lib/notes/fields'
import { session1 } from './session-1'

const notHeld = { field: 'start_decision', is: ['did_not_take_place'] } as const
const nobodyCame = { field: 'participant_came', is: ['did_not_come'] } as const

/** Asked once it is said that the session did not take place: whoever came and was not begun with is still asked how they were. */
const participantCame: Field = {
  kind: 'choice',
  section: 'Before',
  label: 'Did the participant come?',
  options: { came: 'They came', did_not_come: 'They did not come' },
  when: notHeld,
  readers: 'structured',
  deid: 'keep',
}

/** What makes no sense where nobody came; an answer that is there already stays in sight until it is taken back. */
const closed: Readonly<Record<string, When>> = {
  pre_checks: nobodyCame,
  modality: nobodyCame,
  recording: nobodyCame,
  arrival_at: nobodyCame,
  distress_before: nobodyCame,
  mood_before: nobodyCame,
  cssrs_before: nobodyCame,
}

/** The medication-session note, which asks nothing of somebody who did not come but the judgement of risk. Drafts begun under session@1 stay in it. */
export const session2: NoteDefinition = {
  ...session1,
  id: 'session@2',
  fields: Object.fromEntries(
    Object.entries<Field>(session1.fields).flatMap(([name, field]): [string, Field][] => {
      const unless = closed[name]
      const own: [string, Field] = [name, unless ? { ...field, unless } : field]
      return name === 'start_decision' ? [own, ['participant_came', participantCame]] : [own]
    }),
  ),
}
