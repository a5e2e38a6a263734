import type { StudySettings } from '@/db/schema/study-settings'
import type { NoteKind } from '@/db/schema/vocabulary'
import { baseline1 } from './definitions/baseline-1'
import { contactCall1 } from './definitions/contact-call-1'
import { contactCall2 } from './definitions/contact-call-2'
import { contactCall3 } from './definitions/contact-call-3'
import { contactCall4 } from './definitions/contact-call-4'
import { integration1 } from './definitions/integration-1'
import { integration2 } from './definitions/integration-2'
import { integration3 } from './definitions/integration-3'
import { overnight1 } from './definitions/overnight-1'
import { preparation1 } from './definitions/preparation-1'
import { preparation2 } from './definitions/preparation-2'
import { preparation3 } from './definitions/preparation-3'
import { preparation4 } from './definitions/preparation-4'
import { session1 } from './definitions/session-1'
import { session2 } from './definitions/session-2'
import { session3 } from './definitions/session-3'
import { session4 } from './definitions/session-4'
import { session5 } from './definitions/session-5'
import { session6 } from './definitions/session-6'
import { session7 } from './definitions/session-7'
import type { Options } from './field-bases'
import type { FormDefinition, NoteDefinition } from './fields'
import { switchedOn } from './when'

/** Every definition there ever was, in the order they were published in: a note keeps its own for ever. */
export const definitions: readonly NoteDefinition[] = [
  preparation1,
  session1,
  integration1,
  contactCall1,
  overnight1,
  baseline1,
  contactCall2,
  session2,
  integration2,
  contactCall3,
  session3,
  preparation2,
  session4,
  session5,
  preparation3,
  session6,
  session7,
  preparation4,
  integration3,
  contactCall4,
]

/** The definition a note was written in, by the id that it carries: as published, or as read with what is on at that contact and the study's own rows. */
export function definitionOf(id: string, fieldsOn?: readonly string[], touchKinds?: Options): NoteDefinition {
  const found = definitions.find(definition => definition.id === id)
  if (!found) throw new Error(`No note definition is called ${id}.`)
  const own = touchKinds ? withRows(found, touchKinds) : found
  return fieldsOn ? switchedOn(own, fieldsOn) : own
}

/** The definition with the rows that a study has set for it. */
export function withRows<D extends FormDefinition>(definition: D, rows: Options): D {
  if (!hasOwnRows(definition)) return definition
  const fields = Object.entries(definition.fields).map(([name, field]) => [
    name,
    field.kind === 'matrix' && field.rowsFrom ? { ...field, rows } : field,
  ])
  return { ...definition, fields: Object.fromEntries(fields) as D['fields'] }
}

/** Whether a study may set rows of it. */
export const hasOwnRows = ({ fields }: Pick<FormDefinition, 'fields'>): boolean =>
  Object.values(fields).some(field => field.kind === 'matrix' && field.rowsFrom !== undefined)

/** The definition that new notes of this kind are written in: the one published last, of a session the last on the study's scale of distress. */
export function currentDefinition(
  kind: NoteKind,
  { distressScale }: Pick<StudySettings, 'distressScale'> = {},
): NoteDefinition {
  const to = kind === 'session' && distressScale === '0-100' ? 100 : 10
  const found = definitions.findLast(definition => definition.kind === kind && distressToOf(definition) === to)
  if (!found) throw new Error(`No note definition is there for ${kind}.`)
  return found
}

/** The end of the scale on which a note and its log rate distress. */
export const distressToOf = ({ distressTo }: Pick<NoteDefinition, 'distressTo'>): 10 | 100 => distressTo ?? 10
