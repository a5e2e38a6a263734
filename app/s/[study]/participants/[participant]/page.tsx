import { DefinitionList } from '@/app/_ui/page/definition-list'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { identityPartsOf, mayTrial } from '@/lib/access/may-trial'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { readsThread } from '@/lib/review/read-thread'
import { participantPage } from '@/lib/trial/participant-page'
import { CareTeam } from './care-team'
import { Contacts } from './contacts'
import { CorrectDates } from './correct-dates'
import { Course } from './course'
import { CourseLine } from './course-line'
import { PlanVisits } from './plan-visits'
import { Vault } from './vault'

export const metadata = { title: 'Participant' }

/** One participant: the course of care, who cares for them, and the way into the vault. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]'>) => {
  const { study: studyId, participant: participantId } = await params
  const actor = await currentActor()
  const page = await participantPage(actor, { studyId, participantId })
  const { participant, site, visits } = page
  const { consentOn, enrolledOn } = participant
  const seesStates = mayTrial.seeNotes(actor, participant) || mayTrial.seeNoteStates(actor, participant)
  const here = `/s/${studyId}/participants/${participantId}`
  const begun = visits.filter(visit => visit.note ?? visit.progress).length
  const parts = identityPartsOf(actor, participant)
  return (
    <>
      <PageHeader
        title={participant.code}
        above={<RecordLink href={`/s/${studyId}/participants`}>Participants</RecordLink>}
        below={site.name}
      />
      <Section title="Course of care" aside={seesStates && `${begun} of ${visits.length} begun`}>
        <Contacts {...page} actor={actor} />
        {seesStates && <CourseLine visits={visits} />}
        <Course {...page} actor={actor} />
        {visits.length === 0 && mayTrial.planVisits(actor, participant) && <PlanVisits participantId={participantId} />}
      </Section>
      {mayTrial.seeNotes(actor, participant) && (
        <Section title="Beside the notes">
          <ul className="flex flex-wrap gap-x-8 gap-y-3">
            <li>
              <RecordLink href={`${here}/measures`}>Measures: curves and questionnaires</RecordLink>
            </li>
            {readsThread(actor, participant) && (
              <>
                <li>
                  <RecordLink href={`${here}/thread`}>The thread, from intention to practice</RecordLink>
                </li>
                <li>
                  <RecordLink href={`${here}/touch-agreement`}>Touch agreement</RecordLink>
                </li>
              </>
            )}
          </ul>
        </Section>
      )}
      <Section
        title="In the trial"
        aside={
          mayTrial.changeParticipant(actor, participant) && (
            <CorrectDates {...{ participantId, consentOn, enrolledOn }} />
          )
        }
      >
        <DefinitionList
          entries={[
            { term: 'Consent signed', description: dateWords(consentOn) },
            { term: 'Enrolled', description: dateWords(enrolledOn) },
          ]}
        />
      </Section>
      <Section title="Care team">
        <CareTeam actor={actor} participant={participant} />
      </Section>
      {parts.length > 0 && (
        <Section title="Who this is">
          <Vault
            participantId={participantId}
            parts={parts}
            mayChange={mayTrial.changeIdentity(actor, participant)}
            zone={site.timeZone}
          />
        </Section>
      )}
    </>
  )
})
