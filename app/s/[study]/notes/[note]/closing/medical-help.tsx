import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import type { Closing } from '@/lib/session/log/read-closing'

interface MedicalHelpProps {
  closing: Closing
  study: string
}

/** Where the note says that medical help was needed: the events of the visit, and the form of another. Nothing where it does not. */
export function MedicalHelp({ closing: { medical, note }, study }: MedicalHelpProps) {
  if (!medical) return null
  const form = `/s/${study}/participants/${note.participantId}/events/new?visit=${note.visitId}&note=${note.id}&medical=yes`
  return (
    <Section title="Medical help">
      <p className="mb-4">
        The note says that medical help was needed.{' '}
        {medical.events.length === 0 ? 'No adverse event of this visit is entered.' : 'Entered of this visit: '}
        {medical.events.map(({ id, number }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <RecordLink href={`/s/${study}/events/${id}`}>{`event ${number}`}</RecordLink>
          </span>
        ))}
      </p>
      <RecordLink href={form} className="button button-quiet">
        Enter an adverse event of it…
      </RecordLink>
    </Section>
  )
}
