import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes, type NoteStanding } from '@/lib/access/may-notes'
import type { Day } from '@/lib/clock/instant'
import { isGap } from '@/lib/notes/answer'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answer, Answers, Field } from '@/lib/notes/fields'
import { findNote } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { signedVersionsOf } from '@/lib/notes/version-repository'
import { allow } from '@/lib/outcome/refusal'
import { leftOpenIn } from '@/lib/session/effects/effects-left-open'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { visitsOf } from '@/lib/trial/visits/visit-repository'

/** What one contact adds to the thread. */
export interface Knot {
  readonly noteId: string
  readonly visitCode: string
  readonly on: Day | null
  /** Effects of a session that nobody ended in its log. */
  readonly leftOpen: readonly string[]
  readonly said: readonly { readonly id: string; readonly field: Field; readonly answer: Answer }[]
}
export interface Thread {
  readonly participant: FoundParticipant
  /** The earliest first. */
  readonly knots: readonly Knot[]
}

/** From the intention to the themes of a session, to what it meant, to what is practised since. */
const told = [
  'intention',
  'hopes_fears',
  'themes',
  'quotes',
  'meaning',
  'intention_revisited',
  'intention_closeness',
  'practices',
  'ongoing_effects',
  'plan',
]

/** Who reads the thread: whoever reads the words of the participant's notes. */
export const readsThread = (
  actor: Actor,
  { id: participantId, studyId, siteId, team }: Pick<FoundParticipant, 'id' | 'studyId' | 'siteId' | 'team'>,
): boolean => mayNotes.readProse(actor, { ...anyNote, participantId, studyId, siteId, team })

const anyNote: Pick<NoteStanding, 'kind' | 'status' | 'version' | 'signedBy' | 'pair' | 'authors' | 'hasWords'> = {
  kind: 'session',
  status: 'signed',
  version: 1,
  signedBy: [],
  pair: null,
  authors: [],
  hasWords: true,
}

/** The signed notes of a participant, read along one thread. Each is recorded as read, or nothing is shown. */
export async function readThread(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<Thread> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId && readsThread(actor, participant), 'not_found')
    const visits = new Map((await visitsOf(tx, participantId)).map(({ id, code }) => [id, code]))
    const knots: Knot[] = []
    for (const { version, on } of (await signedVersionsOf(tx, participantId)).toReversed()) {
      const note = await findNote(tx, actor, version.noteId)
      if (!mayNotes.readProse(actor, note)) continue
      const { answers, fieldsOn } = await openVersion(tx, note, version)
      const said = saidIn(definitionOf(version.definition, fieldsOn).fields, answers)
      const leftOpen = note.kind === 'session' ? ((await leftOpenIn(tx, note))?.lines ?? []) : []
      if (said.length === 0 && leftOpen.length === 0) continue
      await recordReading(tx, actor, { ...note, version: version.version })
      knots.push({ noteId: note.id, visitCode: visits.get(note.visitId) ?? '', on, leftOpen, said })
    }
    return { participant, knots }
  })
}

const saidIn = (fields: Readonly<Record<string, Field>>, answers: Answers): Knot['said'] =>
  told.flatMap(id => {
    const [field, answer] = [fields[id], answers[id] ?? null]
    return field && answer !== null && !isGap(answer) ? [{ id, field, answer }] : []
  })
