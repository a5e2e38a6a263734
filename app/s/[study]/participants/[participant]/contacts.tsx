import type { ComponentProps } from 'react'
import { RecordLink } from '@/app/_ui/page/record-link'
import { StartContact } from '@/app/s/[study]/today/start-contact'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import type { ParticipantPage } from '@/lib/trial/participants/participant-page'

/** The ways into what stands in no schedule, for those whose hands it is in; the baseline form is filled in once. */
export function Contacts({ actor, participant, visits }: ParticipantPage & { actor: Actor }) {
  const { id: participantId, studyId: study, code } = participant
  const may = (kind: ComponentProps<typeof StartContact>['kind']) => mayNotes.start(actor, { ...participant, kind })
  const baseline = visits.find(({ kind, note }) => kind === 'baseline' && note && note.status !== 'entered_in_error')
  if (!may('contact_call') && !may('overnight') && !may('baseline')) return null
  const its = { participantId, study }
  return (
    <div className="mt-5 mb-4 flex flex-wrap items-center gap-4">
      {may('contact_call') && <StartContact {...its} kind="contact_call" label={`Note a call with ${code}`} />}
      {may('overnight') && <StartContact {...its} kind="overnight" label={`Note the night of ${code}`} />}
      {may('preparation') && <StartContact {...its} kind="preparation" label={`Unscheduled preparation of ${code}`} />}
      {may('integration') && <StartContact {...its} kind="integration" label={`Unscheduled integration of ${code}`} />}
      {may('baseline') && !baseline && <StartContact {...its} kind="baseline" label={`Baseline form of ${code}`} />}
      {may('baseline') && baseline?.note && (
        <RecordLink href={`/s/${study}/notes/${baseline.note.id}`}>Baseline form</RecordLink>
      )}
    </div>
  )
}
