import type { Tx } from '@/db/client'
import type { noteVersion } from '@/db/schema/notes'
import { answersOf } from '@/lib/notes/draft/answer-repository'
import { assemble, type Computed, type DraftRow, withComputed } from '@/lib/notes/draft/assemble'
import { roomAsItWas } from '@/lib/notes/draft/room-as-it-was'
import { roomOfDay } from '@/lib/notes/draft/room-of-day'
import { openAnswer, recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { signingPair } from '@/lib/notes/draft/signing-pair'
import { entriesOf } from '@/lib/notes/log/entry-repository'
import { type LoggedEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import { open, seal } from '@/lib/seal/envelope'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { circumstancesOf } from './circumstances-of'
import { type Content, canonicalContent, contentHash, definitionSha256 } from './content-hash'
import { definitionOf, hasOwnRows } from './definition'
import type { Options } from './field-bases'
import type { Answers } from './fields'
import { foundOf } from './found-of'
import type { FoundNote } from './note-repository'
import { touchAsSigned } from './touch/touch-as-signed'
import { addVersion, versionsOf } from './version-repository'
import { switchesOf } from './when'

type VersionRow = typeof noteVersion.$inferSelect

/** What a note says now: the draft put together, or the frozen version once it is frozen. */
export interface Written {
  readonly answers: Answers
  /** The log of a session day, in the order in which it was kept; empty for every other note. */
  readonly entries: readonly LoggedEntry[]
  readonly rows: readonly (DraftRow & { readonly revision: number })[]
  /** What a draft is worked out with from outside of it. */
  readonly found?: Computed
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
  const { answers, entries, fieldsOn, touchKinds, found } = content
  return { answers, entries, fieldsOn, touchKinds, found, rows, contentHash: contentHash(content), frozen: false }
}

/** Freezes the draft as the version that everybody signs. The caller has compared the hash with what was shown. */
export async function freeze(tx: Tx, note: FoundNote, by: string): Promise<void> {
  const rows = await draftRows(tx, note)
  const content = await draftContent(tx, note, rows, await versionsOf(tx, note.id))
  const definition = definitionOf(note.definition, content.fieldsOn, content.touchKinds)
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
    touch: await touchAsSigned(tx, note, { ...content, definition, rows, by }),
    pair: note.kind === 'session' ? await signingPair(tx, note, content) : null,
    frozenBy: by,
  })
}

/** The content of a frozen version, as it was signed. */
export async function openVersion(
  tx: Tx,
  note: Pick<FoundNote, 'participantId' | 'studyId' | 'siteId'>,
  row: VersionRow,
): Promise<AsRead & Pick<Written, 'answers' | 'entries'>> {
  const { content } = open(await recordKeyOf(tx, note), placeOf({ ...row, id: row.noteId }), row.sealed)
  const read = JSON.parse(content.toString('utf8')) as Frozen // authenticated by the seal, written by `freeze`
  const touchKinds = read.touch_kinds && Object.fromEntries(read.touch_kinds)
  return { answers: read.answers, entries: read.entries, fieldsOn: read.fields_on ?? [], touchKinds }
}

interface Frozen {
  readonly answers: Answers
  readonly entries: readonly LoggedEntry[]
  readonly fields_on?: readonly string[]
  readonly touch_kinds?: readonly (readonly [string, string])[]
}

async function logOf(tx: Tx, note: FoundNote): Promise<LoggedEntry[]> {
  const key = await recordKeyOf(tx, note)
  return (await entriesOf(tx, note.id)).map(row => loggedEntry(key, row))
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
): Promise<Content & AsRead & Pick<Written, 'entries'> & { found: Computed }> {
  const definition = definitionOf(note.definition)
  const entries = note.kind === 'session' ? await logOf(tx, note) : []
  const found = await foundOf(tx, note, rows, entries)
  const fieldsOn = switchesOf(definition, [
    ...(note.settings.fieldsOn ?? []),
    ...(await circumstancesOf(tx, note, rows, found.log)),
  ])
  const touchKinds = hasOwnRows(definition) ? kindsAsked(note, rows) : undefined
  const asRead = definitionOf(note.definition, fieldsOn, touchKinds)
  const said = assemble(asRead, rows, found)
  const room = entries.length > 0 ? roomOfDay(entries, said, await roomAsItWas(tx, note, said, entries)) : null
  return {
    note: note.id,
    version: note.version,
    definition,
    fieldsOn,
    touchKinds,
    answers: room ? withComputed(asRead, said, { ...found, room }) : said,
    found: room ? { ...found, room } : found,
    entries,
    parent: versions.at(-1)?.contentHash ?? null,
  }
}

/** What the study asks about now, and what it asks about no more where the draft holds an answer to it. */
function kindsAsked({ settings }: FoundNote, rows: readonly DraftRow[]): Options {
  const answered = new Set(rows.flatMap(({ path, value }) => (value === null ? [] : path.split('.')[1])))
  return rowsOf(touchKindsOf(settings).filter(({ code, retired }) => !retired || answered.has(code)))
}

const placeOf = ({ id, version, studyId }: { id: string; version: number; studyId: string }) => ({
  table: 'note_version',
  column: 'sealed',
  row: id,
  version,
  study: studyId,
})
