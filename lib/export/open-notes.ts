import { recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { definitionOf } from '@/lib/notes/definition'
import { type LoggedEntry, lateEntry } from '@/lib/notes/log/sealed-entry'
import { peopleIn } from '@/lib/notes/people-in'
import { dataKeysById } from '@/lib/seal/data-key-repository'
import { type DataKey, dataKeyIdOf, open, UnreadableError } from '@/lib/seal/envelope'
import { peopleInLog } from '@/lib/session/log/structured-log'
import { codesOf } from './codes-of'
import { type CourseInCut, courseInCut } from './course-repository'
import { type SealedNote, signedVersions } from './cut-repository'
import { exportEvent } from './export-event'
import type { SignedNote } from './leaving-note'
import { type Build, step } from './step'
import {
  type DescriptionInCut,
  descriptionsInCut,
  type LateInCut,
  lateInCut,
  type TriageInCut,
  triageInCut,
} from './triage-repository'

export type StaffCodes = Map<string, string>

export interface SealedPage {
  readonly rows: readonly SealedNote[]
  readonly keys: ReadonlyMap<string, DataKey>
  /** What the same participants' courses say besides. */
  readonly course: CourseInCut
  /** By entry, how the effects of their sessions were triaged. */
  readonly triage: ReadonlyMap<string, TriageInCut>
  /** What was said of those effects after their logs were frozen. */
  readonly descriptions: readonly DescriptionInCut[]
  /** What came too late for those logs. */
  readonly late: readonly LateInCut[]
}

/** The signed versions of these participants with their keys; they are opened outside the transaction that read them. */
export const readNotes = (build: Build, participantIds: readonly string[]): Promise<SealedPage> =>
  step(build, async tx => {
    const rows = await signedVersions(tx, participantIds, build.cutoffAt)
    const course = await courseInCut(tx, participantIds, build.cutoffAt)
    const triage = await triageInCut(tx, participantIds, build.cutoffAt)
    const descriptions = await descriptionsInCut(tx, participantIds, build.cutoffAt)
    const late = await lateInCut(tx, participantIds, build.cutoffAt)
    const sealed = [...rows, ...descriptions, ...late, ...course.entries, ...course.forms.map(({ form }) => form)]
    const ids = sealed.flatMap(row => (row.sealed ? [dataKeyIdOf(row.sealed)] : []))
    return { rows, course, triage, descriptions, late, keys: await dataKeysById(tx, ids) }
  })

export const openNotes = ({ rows, late, keys }: Pick<SealedPage, 'rows' | 'late' | 'keys'>): SignedNote[] =>
  rows.map(({ sealed, ...row }) => {
    const content = contentIn({ ...row, sealed }, keys)
    return { ...row, ...content, late: lateOf(row.noteId, content.entries.length, { late, keys }) }
  })

/** Adds the codes of the people whom these notes name, and of those who signed events, and what was decided of them. */
export async function staffCodesOf(
  build: Build,
  { notes, course }: { readonly notes: readonly SignedNote[]; readonly course: CourseInCut },
  codes: StaffCodes,
): Promise<void> {
  const signed = [...course.signatures, ...course.eventSignatures.map(({ signature }) => signature)]
  const named = [...notes.flatMap(staffIn), ...signed.map(({ signer }) => signer)]
  const unknown = [...new Set(named)].filter(staffId => !codes.has(staffId))
  if (unknown.length === 0) return
  const found = await step(build, async (tx, actor) => {
    const { codes, made } = await codesOf(tx, build, 'staff', unknown)
    if (made > 0)
      await record(
        tx,
        recorderOf(actor, build, mayExports.request),
        exportEvent(build, 'export.coded', { staff: made }),
      )
    return codes
  })
  for (const [staffId, code] of found) codes.set(staffId, code)
}

function contentIn(row: SealedNote, keys: ReadonlyMap<string, DataKey>): Pick<SignedNote, 'answers' | 'entries'> {
  const place = {
    table: 'note_version',
    column: 'sealed',
    row: row.noteId,
    version: row.version,
    study: row.studyId,
  }
  const key = keys.get(dataKeyIdOf(row.sealed))
  if (!key) throw new UnreadableError(place)
  const { content } = open(key, place, row.sealed)
  const { answers, entries } = JSON.parse(content.toString('utf8')) as Pick<SignedNote, 'answers' | 'entries'> // authenticated by the seal
  return { answers, entries }
}

/** Numbered on from the log, which has no gap. */
const lateOf = (noteId: string, last: number, { late, keys }: Pick<SealedPage, 'late' | 'keys'>): LoggedEntry[] =>
  late
    .filter(row => row.noteId === noteId)
    .map((row, index) => {
      const key = keys.get(dataKeyIdOf(row.sealed))
      if (!key) throw new Error('What came too late for a log can’t be opened.')
      return lateEntry(key, row, last + index + 1)
    })

const staffIn = ({ definition, answers, entries }: SignedNote): string[] => [
  ...peopleIn(definitionOf(definition), answers),
  ...peopleInLog(entries),
]
