import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { seeOnOpening } from '@/lib/messages/see-on-opening'
import { type Left, leftBeforeSigning } from '@/lib/notes/completeness'
import { openVersion, writtenIn } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { Computed } from '@/lib/notes/draft/assemble'
import { conflictsOf } from '@/lib/notes/draft/open-conflicts'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { withPair } from '@/lib/notes/draft/signing-pair'
import { type BeforeWriting, beforeWriting, nothingBefore } from '@/lib/notes/earlier/before-writing'
import { dayOf } from '@/lib/notes/earlier/earlier-notes'
import type { Options } from '@/lib/notes/field-bases'
import type { Answers, NoteDefinition, PathValue } from '@/lib/notes/fields'
import { countEffects } from '@/lib/notes/log/open-effects-repository'
import { type FoundNote, factsOf, findNote } from '@/lib/notes/note-repository'
import { peopleIn } from '@/lib/notes/people-in'
import { namesOf, peopleAround, placeOfNote } from '@/lib/notes/people-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { type StructuredAnswers, structuredOnly } from '@/lib/notes/structured'
import { versionsOf } from '@/lib/notes/version-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { effectsLeftOpen } from '@/lib/session/effects/effects-left-open'
import { reportedIn } from '@/lib/session/effects/reported'
import { type ShownLog, shownLog } from '@/lib/session/log/shown-log'
import { peopleInLog } from '@/lib/session/log/structured-log'
import { touchesOf } from '@/lib/session/touch/touch-ledger'
import { type Beside, besideOf } from './beside'
import { type PersonOfDay, peopleOfDay } from './people-of-day'

/** A note as one person may see it, ready for a page. */
export interface NoteRecord extends Beside {
  readonly id: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly participantCode: string
  readonly visitId: string
  readonly visitCode: string
  readonly timeZone: string
  readonly definition: string
  /** What is switched on of the definition in the version that is shown. */
  readonly fieldsOn: readonly string[]
  /** The kinds of touch that it asks about. */
  readonly touchKinds?: Options
  readonly status: FoundNote['status']
  readonly version: number
  /** The version that these answers are of, where it is not the present one. */
  readonly shown: number
  readonly frozenVersions: readonly number[]
  readonly closedWithout: string | null
  /** All answers, for those who may read prose; else null. */
  readonly answers: Answers | null
  /** What the others see instead. */
  readonly structured: StructuredAnswers | null
  /** The log of a session day in the version that is shown; null where there is none. */
  readonly log: ShownLog | null
  /** What a draft is worked out with from outside of it. */
  readonly found: Computed
  readonly draft: readonly { path: string; value: PathValue; revision: number; by: string; at: string }[]
  readonly conflicts: readonly Conflict[]
  /** What earlier notes say, for the hand that writes. */
  readonly before: BeforeWriting
  readonly left: readonly Left[]
  /** Effects of the session that nobody has settled; signing waits for none of them. */
  readonly openEffects: { readonly ofLog: number; readonly reported: number }
  readonly contentHash: string
  /** Everybody who is or was on the care team, a line for each role. */
  readonly people: readonly { id: string; name: string; role: string }[]
  /** Who was around on the day of a session; nobody in any other note. */
  readonly inRoom: readonly PersonOfDay[]
  readonly names: Readonly<Record<string, string>>
  readonly may: Readonly<Record<keyof typeof mayNotes, boolean>>
}

/** Reads a note, its present version or an earlier frozen one. The view is recorded, or nothing is shown. */
export async function readRecord(
  actor: Actor,
  wanted: { noteId: string; studyId: string; version?: number },
): Promise<NoteRecord> {
  return asActor(actor.staffId, async tx => {
    const found = await findNote(tx, actor, wanted.noteId)
    allow(found.studyId === wanted.studyId, 'not_found')
    const shown = await shownOf(tx, found, wanted.version)
    const note = await withPair(tx, found, shown)
    await recordReading(tx, actor, { ...note, version: shown.version })
    await seeOnOpening(tx, actor, note)
    const definition = definitionOf(note.definition, shown.fieldsOn, shown.touchKinds)
    const may = rightsOf(actor, note)
    const beside = await besideOf(tx, actor, note, may)
    const mayWrite = may.write && !shown.frozen
    const conflicts = (mayWrite || may.closeWithoutSignature) && !shown.frozen ? await conflictsOf(tx, note) : []
    const before = mayWrite && readsCourse(actor, note) ? await said(tx, actor, note, definition, shown) : nothingBefore
    const people = await peopleAround(tx, note.participantId)
    const day = note.kind === 'session' ? await peopleOfDay(tx, note, shown) : null
    return {
      ...beside,
      ...(await placeOfNote(tx, note)),
      id: note.id,
      studyId: note.studyId,
      siteId: note.siteId,
      participantId: note.participantId,
      visitId: note.visitId,
      timeZone: note.timeZone,
      definition: note.definition,
      fieldsOn: shown.fieldsOn,
      touchKinds: shown.touchKinds,
      status: note.status,
      version: note.version,
      shown: shown.version,
      frozenVersions: (await versionsOf(tx, note.id)).map(one => one.version),
      closedWithout: (await factsOf(tx, note.id)).closedWithout,
      answers: may.readProse ? shown.answers : null,
      structured: may.readProse ? null : structuredOnly(definition, shown.answers),
      log: shownLog({
        ...shown,
        team: day?.team ?? note.team,
        settings: note.settings,
        siteId: note.siteId,
        touches: await touches(tx, note),
        withWords: may.readProse,
      }),
      found: mayWrite && 'found' in shown && shown.found ? shown.found : { days_since_session: null },
      draft: mayWrite ? shown.rows : [],
      conflicts,
      before,
      left: may.readProse && !shown.frozen ? leftBeforeSigning(definition, shown.answers) : [],
      openEffects: may.triage ? await openIn(tx, note, shown.answers) : { ofLog: 0, reported: 0 },
      contentHash: shown.contentHash,
      people,
      inRoom: day?.people ?? [],
      names: Object.fromEntries(
        await namesOf(tx, [
          ...[...people, ...(day?.people ?? [])].map(one => one.id),
          ...note.authors,
          ...conflicts.flatMap(one => [one.by, one.mineBy]),
          ...beside.mentioned,
          ...peopleIn(definition, shown.answers),
          ...peopleInLog(shown.entries),
        ]),
      ),
      may,
    }
  })
}

/** How many effects nobody has settled: of a session’s log, and of what a contact reports of the time before it. */
async function openIn(tx: Tx, note: FoundNote, answers: Answers): Promise<NoteRecord['openEffects']> {
  return {
    ofLog: note.kind === 'session' ? (await countEffects(tx, note.id)).open : 0,
    reported: (await reportedIn(tx, note, answers)).filter(({ isOpen }) => isOpen).length,
  }
}

/** What stood behind each touch of a session, whoever reads it. */
const touches = async (tx: Tx, note: FoundNote) =>
  note.kind === 'session' ? touchesOf(tx, note, await recordKeyOf(tx, note)) : []

/** Earlier notes are the therapists’: whoever writes the night or a form alone is shown no words of them. */
const readsCourse = (actor: Actor, note: FoundNote) => mayNotes.readProse(actor, { ...note, kind: 'session' })

/** What the course says beforehand: the signed notes, and what the logs of earlier sessions left open. */
async function said(tx: Tx, actor: Actor, note: FoundNote, definition: NoteDefinition, shown: Shown) {
  const leftOpen = await effectsLeftOpen(tx, actor, note, dayOf(shown.answers))
  return beforeWriting(tx, note, definition, { ...shown, leftOpen })
}

type Shown = Awaited<ReturnType<typeof shownOf>>
async function shownOf(tx: Tx, note: FoundNote, version = note.version) {
  if (version === note.version) return { ...(await writtenIn(tx, note)), version }
  const row = (await versionsOf(tx, note.id)).find(one => one.version === version)
  if (!row) throw new Refusal('not_found')
  return { ...(await openVersion(tx, note, row)), rows: [], contentHash: row.contentHash, frozen: true, version }
}

function rightsOf(actor: Actor, note: FoundNote): NoteRecord['may'] {
  return {
    start: mayNotes.start(actor, note),
    readProse: mayNotes.readProse(actor, note),
    askForProse: mayNotes.askForProse(actor, note),
    readComments: mayNotes.readComments(actor, note),
    write: mayNotes.write(actor, note),
    log: mayNotes.log(actor, note),
    readLog: mayNotes.readLog(actor, note),
    triage: mayNotes.triage(actor, note),
    sign: mayNotes.sign(actor, note),
    sendBack: mayNotes.sendBack(actor, note),
    append: mayNotes.append(actor, note),
    enterInError: mayNotes.enterInError(actor, note),
    discard: mayNotes.discard(actor, note),
    review: mayNotes.review(actor, note),
    resolveComment: mayNotes.resolveComment(actor, note),
    closeWithoutSignature: mayNotes.closeWithoutSignature(actor, note),
  }
}
