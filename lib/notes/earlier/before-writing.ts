import type { Tx } from '@/db/client'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { type LogFacts, logFactsIn } from '@/lib/notes/log/log-facts'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { FoundNote } from '@/lib/notes/note-repository'
import { touchStanding } from '@/lib/notes/touch/touch-standing'
import { agreedLast } from './agreed-last'
import { type CourseFact, courseFactsIn, plannedAfter } from './course-facts'
import { dayOf, earlierNotes, type LastTime, lastWords } from './earlier-notes'
import { askedAt, type LeftOpen, type OpenThread, openThreads } from './open-threads'
import { type Standing, standingIn } from './standing'

/** What the participant's earlier signed notes say to the one who writes: shown beside the form, never copied silently. */
export interface BeforeWriting {
  readonly standing: Readonly<Record<string, Standing>>
  readonly intention: LastTime | null
  readonly plan: LastTime | null
  /** Each with the field at which this note asks it, if it does. */
  readonly open: readonly (OpenThread & { readonly at: string | null })[]
  /** What the log of this session says, to be said again in one tap; null where there is none. */
  readonly logged: LogFacts | null
  /** How the participant agreed that this session is recorded, in whose words the log is silent; null where they did not. */
  readonly recording: AgreedRecording | null
  /** The way home and the night as they were planned. */
  readonly after: string | null
}
export interface AgreedRecording {
  readonly code: string
  readonly words: string
}
export const nothingBefore: BeforeWriting = {
  ...{ standing: {}, intention: null, plan: null, open: [], logged: null, recording: null, after: null },
}
interface Now {
  readonly answers: Answers
  readonly entries: readonly LoggedEntry[]
  /** What the logs of earlier sessions left open. */
  readonly leftOpen: readonly LeftOpen[]
}

export async function beforeWriting(
  tx: Tx,
  note: FoundNote,
  definition: NoteDefinition,
  { answers, entries, leftOpen }: Now,
): Promise<BeforeWriting> {
  const earlier = await earlierNotes(tx, note, answers)
  const facts = courseFactsIn(earlier)
  return {
    standing: { ...standingIn(definition, earlier), ...(await touchStanding(tx, note, definition, dayOf(answers))) },
    intention: lastWords(earlier, ['intention']),
    open: openThreads(earlier, leftOpen).map(one => ({ ...one, at: askedAt(definition, one.asks) })),
    logged: logFactsIn(entries, note.timeZone),
    recording: note.kind === 'session' ? agreedRecording(facts) : null,
    after: plannedAfter(facts),
    plan: agreedLast(earlier),
  }
}

function agreedRecording(course: readonly CourseFact[]): AgreedRecording | null {
  const agreed = course.find(({ name }) => name === 'recording_consent')?.standing
  const code = agreed?.values.recording_consent
  const isOn = code === 'video_audio' || code === 'audio'
  return agreed && isOn ? { code, words: agreed.words } : null
}
