import type { Tx } from '@/db/client'
import type { noteVersion } from '@/db/schema/notes'
import { open, seal } from '@/lib/seal/envelope'
import { factsOf } from '@/lib/trial/participant-repository'
import { rowsOf, touchKindsOf } from '@/lib/trial/touch-kinds'
import { codedTouch } from './agreed-touch'
import { answersOf } from './answer-repository'
import { assemble, type Computed, type DraftRow } from './assemble'
import { circumstancesOf } from './circumstances-of'
import { type Content, canonicalContent, contentHash, definitionSha256 } from './content-hash'
import { definitionOf, hasOwnRows } from './definition'
import type { Options } from './field-bases'
import type { Answers } from './fields'
import { type FoundNote, lastSessionBefore } from './note-repository'
import { openAnswer, recordKeyOf } from './sealed-answer'
import { addVersion, versionsOf } from './version-repository'
import { switchesOf } from './when'

type VersionRow = typeof noteVersion.$inferSelect

/** What a note says now: the draft put together, or the frozen version once it is frozen. */
export interface Written {
  readonly answers: Answers
  readonly rows: readonly (DraftRow & { readonly revision: number })[]
  readonly contentHash: string
  readonly frozen: boolean
  /** What is on of its definition: as it was when frozen, else as the study and the contact have it now. */
  readonly fieldsOn: readonly string[]
  /** The kinds of touch that were asked about, where it asks about any: as they were when frozen, else as the study has them now. */
  readonly touchKinds?: Options
}
type AsRead = Pick<Written, 'fieldsOn' | 'touchKinds'>

export async function writtenIn(tx: Tx, note: FoundNote): Promise<Written> {
  const versions = await versionsOf(tx, note.id)
  const frozen = versions.find(version => version.version === note.version)
  if (frozen) {
    return {
      ...(await openVersion(tx, note, frozen)),
      rows: [],
      contentHash: frozen.contentHash,
      frozen: true,
    }
  }
  const rows = await draftRows(tx, note)
  const content = await draftContent(tx, note, rows, versions)
  const { answers, fieldsOn, touchKinds } = content
  return { answers, fieldsOn, touchKinds, rows, contentHash: contentHash(content), frozen: false }
}

/** Freezes the draft as the version that everybody signs. The caller has compared the hash with what was shown. */
export async function freeze(tx: Tx, note: FoundNote, by: string): Promise<void> {
  const content = await draftContent(tx, note, await draftRows(tx, note), await versionsOf(tx, note.id))
  const key = await recordKeyOf(tx, note)
  const { id: noteId, studyId, siteId, participantId, version } = note
  await addVersion(tx, {
    noteId,
    studyId,
    siteId,
    participantId,
    version,
    definition: note.definition,
    definitionSha256: definitionSha256(content.definition),
    contentHash: contentHash(content),
    sealed: seal(key, placeOf(note), Buffer.from(canonicalContent(content), 'utf8')).bytes,
    touch: codedTouch(definitionOf(note.definition, content.fieldsOn, content.touchKinds), content.answers),
    frozenBy: by,
  })
}

/** The content of a frozen version, as it was signed. */
export async function openVersion(
  tx: Tx,
  note: Pick<FoundNote, 'participantId' | 'studyId' | 'siteId'>,
  row: VersionRow,
): Promise<AsRead & Pick<Written, 'answers'>> {
  const { content } = open(await recordKeyOf(tx, note), placeOf({ ...row, id: row.noteId }), row.sealed)
  const read = JSON.parse(content.toString('utf8')) as Frozen // authenticated by the seal, written by `freeze`
  const touchKinds = read.touch_kinds && Object.fromEntries(read.touch_kinds)
  return { answers: read.answers, fieldsOn: read.fields_on ?? [], touchKinds }
}

interface Frozen {
  readonly answers: Answers
  readonly fields_on?: readonly string[]
  readonly touch_kinds?: readonly (readonly [string, string])[]
}

async function draftRows(tx: Tx, note: FoundNote) {
  const key = await recordKeyOf(tx, note)
  return (await answersOf(tx, note.id)).map(row => ({
    path: row.path,
    value: openAnswer(key, row),
    by: row.by,
    at: row.at,
    revision: row.revision,
  }))
}

async function draftContent(
  tx: Tx,
  note: FoundNote,
  rows: readonly DraftRow[],
  versions: readonly VersionRow[],
): Promise<Content & AsRead> {
  const definition = definitionOf(note.definition)
  const fieldsOn = switchesOf(definition, [
    ...(note.settings.fieldsOn ?? []),
    ...(await circumstancesOf(tx, note, rows)),
  ])
  const touchKinds = hasOwnRows(definition) ? kindsAsked(note, rows) : undefined
  const asRead = definitionOf(note.definition, fieldsOn, touchKinds)
  return {
    note: note.id,
    version: note.version,
    definition,
    fieldsOn,
    touchKinds,
    answers: assemble(asRead, rows, await computedOf(tx, note, rows)),
    entries: [],
    parent: versions.at(-1)?.contentHash ?? null,
  }
}

/** What the study asks about now, and what it asks about no more where the draft holds an answer to it. */
function kindsAsked({ settings }: FoundNote, rows: readonly DraftRow[]): Options {
  const answered = new Set(rows.flatMap(({ path, value }) => (value === null ? [] : path.split('.')[1])))
  return rowsOf(touchKindsOf(settings).filter(({ code, retired }) => !retired || answered.has(code)))
}

async function computedOf(tx: Tx, note: FoundNote, rows: readonly DraftRow[]): Promise<Computed> {
  const days_since_session = await daysSinceSession(tx, note, rows)
  if (note.kind !== 'baseline') return { days_since_session }
  const { ageBand: age_band, zip3 } = await factsOf(tx, note.participantId)
  return { days_since_session, age_band, zip3 }
}

/** Whole days from the latest session to the day this contact began. */
async function daysSinceSession(tx: Tx, note: FoundNote, rows: readonly DraftRow[]): Promise<string | null> {
  if (note.kind !== 'integration' && note.kind !== 'contact_call') return null
  const startedAt = rows.find(row => row.path === 'started_at')?.value
  if (typeof startedAt !== 'string') return null
  const day = startedAt.slice(0, 10)
  const last = await lastSessionBefore(tx, note.participantId, `${day}~`)
  return last === null ? null : String(Math.round((Date.parse(day) - Date.parse(last)) / 86_400_000))
}

const placeOf = ({ id, version, studyId }: { id: string; version: number; studyId: string }) => ({
  table: 'note_version',
  column: 'sealed',
  row: id,
  version,
  study: studyId,
})
