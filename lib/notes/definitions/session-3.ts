import type { Field, NoteDefinition } from '@/lib/notes/fields'
import { session2 } from './session-2'

/** Other variables, so that no reader of the answers takes a 70 of 100 for a 7 of 10, or a 7 of 100 for one. */
const ratedOtherwise: Readonly<Record<string, string>> = {
  distress_before: 'distress_before_100',
  distress_after: 'distress_after_100',
}

/**
 * For studies whose protocol rates distress from 0 to 100. It stands beside session@2, not after it: which of both a note is begun
 * in is the protocol's choice, and the note keeps to it like to everything else that its definition asks.
 */
export const session3: NoteDefinition = {
  ...session2,
  id: 'session@3',
  distressTo: 100,
  fields: Object.fromEntries(
    Object.entries(session2.fields).map(([name, field]): [string, Field] => {
      const other = ratedOtherwise[name]
      return other ? [other, toHundred(field)] : [name, field]
    }),
  ),
}

/** Typed as a number: nobody chooses among a hundred buttons. */
function toHundred({ section, label, unless }: Field): Field {
  return {
    kind: 'number',
    ...{ section, label, min: 0, max: 100, unit: 'of 100' },
    help: '0 is no distress, 100 the most there could be.',
    ...(unless ? { unless } : {}),
    ...{ readers: 'structured', deid: 'keep' },
  }
}
