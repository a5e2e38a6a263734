import { recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { setTotal } from './build-repository'
import { codesOf } from './codes-of'
import { type ParticipantInCut, participantsAfter } from './cut-repository'
import { exportEvent } from './export-event'
import { type Build, step } from './step'

/** Somebody whose notes leave: how many, and under which code. */
export interface Leaver {
  readonly participantId: string
  readonly code: string
  readonly notes: number
}
export interface Gathered {
  /** In order of their codes. */
  readonly people: readonly Leaver[]
  readonly counts: Counts
}
export interface Counts {
  readonly participantsIn: number
  /** Nobody has signed a note of theirs yet. */
  readonly participantsOut: number
  /** They did not agree to what the package is for, or took it back. */
  readonly participantsWithoutConsent: number
  /** Of those that leave: an investigator closed them because a signature could not be had. */
  readonly notesClosed: number
  readonly notesUnsigned: number
  readonly notesInError: number
}

const atATime = 500
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Who is in the cut, with a code for each; nothing of what their notes say. */
export async function gather(build: Build, signal: AbortSignal): Promise<Gathered> {
  const people: Leaver[] = []
  const out = { participantsOut: 0, participantsWithoutConsent: 0, notesClosed: 0, notesUnsigned: 0, notesInError: 0 }
  for (let after = beforeAll, page: ParticipantInCut[]; ; after = page.at(-1)?.id ?? after) {
    signal.throwIfAborted()
    const found = await participants(build, after)
    page = found.page
    for (const { id, signed, closed, unsigned, inError, agrees } of page) {
      if (!agrees) {
        out.participantsWithoutConsent++
        continue
      }
      out.notesClosed += closed
      out.notesUnsigned += unsigned
      out.notesInError += inError
      const code = found.codes.get(id)
      if (code) people.push({ participantId: id, code, notes: signed })
      else out.participantsOut++
    }
    if (page.length < atATime) break
  }
  people.sort((one, other) => (one.code < other.code ? -1 : 1))
  const total = people.reduce((sum, { notes }) => sum + notes, 0)
  await step(build, tx => setTotal(tx, build.exportId, total))
  return { people, counts: { participantsIn: people.length, ...out } }
}

const participants = (build: Build, after: string) =>
  step(build, async (tx, actor) => {
    const page = await participantsAfter(tx, build, after, atATime)
    const leaving = page.filter(({ signed, agrees }) => agrees && signed > 0).map(({ id }) => id)
    const { codes, made } = await codesOf(tx, build, 'participant', leaving)
    if (made > 0)
      await record(
        tx,
        recorderOf(actor, build, mayExports.request),
        exportEvent(build, 'export.coded', { participants: made }),
      )
    return { page, codes }
  })
