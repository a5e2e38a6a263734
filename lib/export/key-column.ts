import type { LeavingNote } from './leaving-note'

/** A column that tells rows apart or says how to read them; it stands before those of the definition. */
export interface KeyColumn {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'number'
  readonly values: string
  readonly treatment: string
}

export const noteKeys: readonly KeyColumn[] = [
  {
    name: 'participant',
    label: 'Participant',
    type: 'text',
    values: 'random code of this export project',
    treatment: 'as random code',
  },
  {
    name: 'visit',
    label: 'Visit',
    type: 'text',
    values: 'code of the protocol; UNSCHED, NIGHT or CALL with a number where the protocol plans none',
    treatment: 'as recorded',
  },
  {
    name: 'note',
    label: 'Number of the note within its visit',
    type: 'number',
    values: 'whole number from 1',
    treatment: 'counted',
  },
  { name: 'version', label: 'Signed version', type: 'number', values: 'whole number from 1', treatment: 'as recorded' },
  {
    name: 'closed_without',
    label:
      'Signature that could not be had, where an investigator closed the note without it; empty where all its authors signed',
    type: 'text',
    values: 'author_unavailable=No author could sign; second_signature_unavailable=One of two authors signed',
    treatment: 'as recorded',
  },
  {
    name: 'definition',
    label: 'Definition that the note was written in',
    type: 'text',
    values: 'kind@version',
    treatment: 'as recorded',
  },
  {
    name: 'anchor',
    label: 'What study days count from',
    type: 'text',
    values: 'first_session=Day 1 is the day of the first medication session; enrolment=Day 1 is the day of enrolment',
    treatment: 'worked out',
  },
]

export const itemKey: KeyColumn = {
  name: 'item',
  label: 'Number of the item within its note',
  type: 'number',
  values: 'whole number from 1',
  treatment: 'counted',
}

/** The columns that name one note. */
export const primaryKey = ['participant', 'visit', 'note'] as const

/** The cells of `noteKeys`. */
export const keysOf = (note: LeavingNote): string[] => [
  note.participant,
  note.visit,
  String(note.ordinal),
  String(note.version),
  note.closedWithout ?? '',
  note.definition.id,
  note.anchor,
]
