import type { ExportPurpose } from '@/db/schema/vocabulary'
import type { CareCount } from '@/lib/care/count-care-checks'
import type { NoteDefinition } from '@/lib/notes/fields'
import vigil from '@/package.json' with { type: 'json' }
import { withheldBeside } from './care-table'
import { courseLeftOut } from './course-table'
import { describedColumns, leftOut } from './described-column'
import type { Counts } from './gather'
import { logLeftOut } from './log-table'
import type { Measured } from './measured'
import type { Table } from './table'

interface Contents {
  readonly studyCode: string
  readonly recipient: string
  readonly purpose: ExportPurpose | null
  readonly tables: readonly Table[]
  readonly definitions: readonly NoteDefinition[]
  readonly counts: Counts
  readonly careCounts: readonly CareCount[]
  readonly files: readonly Measured[]
}
export type Manifest = ReturnType<typeof manifestOf>

const smallCells =
  'Care checks are counted where at least five participants answered a question and at least five stand behind each answer given to it; otherwise none of its counts leaves. Nor does one leave whose difference to an earlier package of the study could tell what fewer than five participants said: who holds both could subtract them.'
const notAssessed = 'Not assessed elsewhere in this profile: rare combinations can still point to a person.'

/**
 * What the package says of itself. It names no person, no moment and no id made from one, so that the same cut gives the
 * same bytes; who asked for it, who released it and when stand in the study's audit trail, under the package's SHA-256.
 */
export function manifestOf({
  studyCode,
  recipient,
  purpose,
  tables,
  definitions,
  counts,
  careCounts,
  files,
}: Contents) {
  const rowsOut = files
    .filter(({ path }) =>
      tables.some(table => table.kind !== null && table.group === null && path === `${table.name}.csv`),
    )
    .reduce((sum, { rowCount }) => sum + rowCount, 0)
  return {
    profile: 'coded',
    description: 'no free text',
    study: studyCode,
    recipient,
    purpose:
      purpose === null
        ? 'The analysis of the trial itself.'
        : 'Other research: only participants who agreed to that, as it stood when the package was built.',
    cutoff:
      'Only content signed by all its authors at the time of the request, or closed by a responsible investigator because a signature could not be had: closed_without says of each note which. That time is in the audit trail.',
    fields: [
      ...describedColumns(tables, definitions).map(({ table, column, label, treatment }) => ({
        table,
        column,
        label,
        treatment,
        rule: 'coded',
      })),
      ...[...leftOut(tables, definitions), ...courseLeftOut, ...logLeftOut].map(one => ({
        ...one,
        treatment: 'left out',
      })),
    ],
    counts: {
      rowsIn: rowsOut + counts.notesUnsigned + counts.notesInError,
      rowsOut,
      closedWithoutSignature: counts.notesClosed,
      suppressed: { notesNotSigned: counts.notesUnsigned, notesEnteredInError: counts.notesInError },
      participants: {
        in: counts.participantsIn,
        outWithoutSignedNote: counts.participantsOut,
        outWithoutConsent: counts.participantsWithoutConsent,
      },
    },
    textScrub: 'No text leaves in this profile.',
    smallCells: `${smallCells}${withheldBeside(careCounts)} ${notAssessed}`,
    codes: 'Random, made for this study and recipient alone, stored apart and sealed; used again by later exports.',
    days: 'Study days from the anchor in each row; there is no day 0. Times are minutes from clock zero of the session.',
    files: files.map(({ path, sha256, rowCount, byteCount }) => ({ path, sha256, rows: rowCount, bytes: byteCount })),
    software: { name: 'Vigil', version: vigil.version },
    statement: 'Designed to support de-identification and 21 CFR Part 11; not a certificate of compliance.',
  }
}
