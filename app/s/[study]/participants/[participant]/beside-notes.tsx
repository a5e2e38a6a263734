import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import type { Actor } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { mayStatements } from '@/lib/access/may-measures'
import { mayTrial } from '@/lib/access/may-trial'
import { asksGuess } from '@/lib/measures/read-guess-sheets'
import { keepsProcessNotes } from '@/lib/notes/process/read-process-notes'
import { readsThread } from '@/lib/review/read-thread'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'

/** The ways to what stands beside the notes, for whom each is. */
export async function BesideNotes({
  actor,
  participant,
  here,
}: {
  actor: Actor
  participant: FoundParticipant
  here: string
}) {
  const own = { ...participant, state: 'completed', askedBy: actor.staffId } as const
  const links = [
    mayTrial.seeNotes(actor, participant) && ['measures', 'Measures: curves and questionnaires'],
    readsThread(actor, participant) && ['thread', 'The thread, from intention to practice'],
    mayTrial.narrowTouch(actor, participant) && ['touch-agreement', 'Touch agreement'],
    mayStatements.readStatement(actor, own) && ['statements', 'In the participant’s words'],
    mayCare.seeCareOffers(actor, participant) && ['care-check', 'Care check'],
    (await keepsProcessNotes(actor, participant)) && ['process-notes', 'Process notes, for yourself'],
    (await asksGuess(actor, participant)) && ['treatment-guess', 'Treatment guess'],
  ].filter(link => link !== false)
  if (links.length === 0) return null
  return (
    <Section title="Beside the notes">
      <ul className="flex flex-wrap gap-x-8 gap-y-3">
        {links.map(([path, words]) => (
          <li key={path}>
            <RecordLink href={`${here}/${path}`}>{words}</RecordLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
