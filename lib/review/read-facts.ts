import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { recordView } from '@/lib/audit/record-view'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import { type CourseFact, courseFactsIn } from '@/lib/notes/earlier/course-facts'
import type { Earlier } from '@/lib/notes/earlier/standing'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { findNote } from '@/lib/notes/note-repository'
import { structuredOnly } from '@/lib/notes/structured'
import { signedVersionsOf } from '@/lib/notes/version-repository'
import { allow } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { readsThread } from './read-thread'

/** A fact with the note that said so first, as it stands. */
export interface SourcedFact extends CourseFact {
  readonly noteId: string | null
}

/**
 * What was answered once and lives on the participant, out of the signed preparation notes, for those who read the words of the
 * notes; null for everybody else but a study monitor. That it was shown stands in the trail, or it is not shown.
 *
 * A monitor verifies coded answers against their source, within the dates granted, and reads each of these in the notes already: they
 * are told the same facts, made of what is structured alone. What only the team reads is left out, not shown as unsaid, and no word
 * that somebody typed, of a gap or a check not made, is opened for it.
 */
export async function readFacts(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<readonly SourcedFact[] | null> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId, 'not_found')
    const readsWords = readsThread(actor, participant)
    if (!readsWords && !mayTrial.verifyFacts(actor, participant)) return null
    const said: (Earlier & { readonly noteId: string })[] = []
    for (const { version, on } of await signedVersionsOf(tx, participantId)) {
      const definition = definitionOf(version.definition)
      if (on === null || definition.kind !== 'preparation') continue
      const note = await findNote(tx, actor, version.noteId)
      const { answers } = await openVersion(tx, note, version)
      said.push({ on, noteId: note.id, answers: readsWords ? answers : codedIn(definition, answers) })
    }
    const facts = courseFactsIn(said, { structured: !readsWords }).map(fact => ({
      ...fact,
      noteId:
        said.findLast(({ on, answers }) => on === fact.standing?.since && (answers[fact.name] ?? null) !== null)
          ?.noteId ?? null,
    }))
    const scope = { studyId, siteId: participant.siteId, participantId }
    await recordView(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'participant.facts_shown',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { notes: said.map(({ noteId }) => noteId) },
    })
    return facts
  })
}

const codedIn = (definition: NoteDefinition, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(structuredOnly(definition, answers)).map(([name, { answer }]) => [name, answer]))
