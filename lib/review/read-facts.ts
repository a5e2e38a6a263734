import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { recordView } from '@/lib/audit/record-view'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import { type CourseFact, courseFactsIn } from '@/lib/notes/earlier/course-facts'
import type { Earlier } from '@/lib/notes/earlier/standing'
import { findNote } from '@/lib/notes/note-repository'
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
 * notes; null for everybody else. That it was shown stands in the trail, or it is not shown.
 */
export async function readFacts(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<readonly SourcedFact[] | null> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId, 'not_found')
    if (!readsThread(actor, participant)) return null
    const said: (Earlier & { readonly noteId: string })[] = []
    for (const { version, on } of await signedVersionsOf(tx, participantId)) {
      if (on === null || definitionOf(version.definition).kind !== 'preparation') continue
      const note = await findNote(tx, actor, version.noteId)
      said.push({ on, noteId: note.id, answers: (await openVersion(tx, note, version)).answers })
    }
    const facts = courseFactsIn(said).map(fact => ({
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
