import { permittedCodes, type Variable } from '@/lib/notes/dictionary'
import type { ListedField } from '@/lib/notes/field-list'
import { type Kind, kinds } from './kinds'

const sections: Readonly<Record<Kind['group'], string>> = {
  course: 'Course',
  effect: 'Effects',
  care: 'Care',
  room: 'The room',
  safety: 'Safety',
  end: 'The end, and what is said of other entries',
}

/** Whoever sees a note's coded answers sees what was logged and when; of it leave kinds, codes and minutes from clock zero. */
const each = { definition: 'session-log', readers: 'structured', deid: 'keep', required: false } as const

const scales = 'From 0 to 10; from 0 to 100 in the log of a session@3 or @5, where each entry says so.'

const told = Object.entries(kinds).map(([id, { label, group, holds }]) => ({
  ...{ id, section: sections[group], label, options: typeof holds === 'object' ? holds.states : null },
  holds: typeof holds === 'object' ? 'states' : holds,
}))

/** The kinds of entries of a session day as a program reads them, as lib/notes/field-list does a note's fields. */
export const kindFields: readonly ListedField[] = told.map(({ holds, ...kind }) => ({
  ...{ ...each, ...kind, kind: `entry:${holds}` },
  range: holds === 'distress' ? [0, 100] : null,
  help: holds === 'distress' ? scales : null,
  ...{ rows: null, rowsFrom: null, columns: null, unit: null, when: null, switch: null },
}))

/** The same as rows of the data dictionary. */
export const kindDictionary: readonly Variable[] = told.map(({ id, section, label, options, holds }) => ({
  ...{ ...each, variable: id, section, label, type: `entry:${holds}` },
  values: options
    ? permittedCodes(options)
    : `any number of them, each at its minute from clock zero${holds === 'distress' ? `. ${scales}` : ''}`,
  ...{ unit: '', gaps: false, when: '', requiredAt: '', switch: '' },
}))
