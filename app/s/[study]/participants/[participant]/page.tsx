import { DefinitionList } from '@/app/_ui/page/definition-list'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { ParticipantStrip } from '@/app/s/[study]/participant-strip'
import { recordingRefused } from '@/app/s/[study]/recording-refused'
import { inEmergency } from '@/lib/access/actor'
import { identityPartsOf, mayTrial } from '@/lib/access/may-trial'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { eventsOfParticipant } from '@/lib/events/list-events'
import { measuresDue } from '@/lib/measures/measures-due'
import { readFacts } from '@/lib/review/read-facts'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { withdrawnOn } from '@/lib/trial/participants/consent'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { readConsents } from '@/lib/trial/participants/read-consents'
import { readHeader } from '@/lib/trial/participants/read-header'
import { BesideNotes } from './beside-notes'
import { CareTeam } from './care-team'
import { Consents } from './consents'
import { Contacts } from './contacts'
import { CorrectDates } from './correct-dates'
import { Course } from './course'
import { CourseLine } from './course-line'
import { Deviations } from './deviations'
import { Events } from './events'
import { Facts } from './facts'
import { NotAsked } from './not-asked'
import { PlanVisits } from './plan-visits'
import { Vault } from './vault'
import { Wishes } from './wishes'
import { Withdrew } from './withdrew'

export const metadata = { title: 'Participant' }

/** One participant: the course of care, what they consent to, who cares for them, and the way into the vault. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]'>) => {
  const { study: studyId, participant: participantId } = await params
  const actor = await currentActor()
  const page = await participantPage(actor, { studyId, participantId })
  const header = await readHeader(actor, { participantId })
  const consents = await readConsents(actor, { studyId, participantId })
  const deviations = await readDeviations(actor, { studyId, participantId })
  const left = await measuresDue(actor, { participantId })
  const facts = await readFacts(actor, { studyId, participantId })
  const events = await eventsOfParticipant(actor, { studyId, participantId })
  const { participant, site, visits, today } = page
  const { consentOn, enrolledOn } = participant
  const seesStates = mayTrial.seeNotes(actor, participant) || mayTrial.seeNoteStates(actor, participant)
  const held = visits.filter(({ kind }) => kind !== 'contact_call')
  const begun = held.filter(visit => visit.note ?? visit.progress).length
  const parts = identityPartsOf(actor, participant)
  const since = withdrawnOn(consents.standing, 'taking_part')
  const isLeft = (visit: (typeof visits)[number]) =>
    visit.state === 'planned' && visit.targetOn > (since ?? '') && !visit.note && !visit.progress
  return (
    <Paper about={`${participant.code}: Participant`} zone={site.timeZone}>
      <PageHeader
        title={participant.code}
        above={<RecordLink href={`/s/${studyId}/participants`}>Participants</RecordLink>}
        below={site.name}
      />
      {since && (
        <Withdrew
          participantId={participantId}
          since={since}
          remaining={visits.filter(isLeft).length}
          mayCancel={mayTrial.changeVisit(actor, participant)}
        />
      )}
      <ParticipantStrip header={header} />
      <Section title="Course of care" aside={seesStates && `${begun} of ${held.length} begun`}>
        <Contacts {...page} actor={actor} />
        {seesStates && <CourseLine visits={visits} />}
        <NotAsked left={left} />
        <Course {...page} actor={actor} />
        {visits.length === 0 && mayTrial.planVisits(actor, participant) && <PlanVisits participantId={participantId} />}
      </Section>
      <Deviations actor={actor} participant={participant} deviations={deviations} />
      <Events actor={actor} participant={participant} list={events} />
      <BesideNotes actor={actor} participant={participant} here={`/s/${studyId}/participants/${participantId}`} />
      <Facts facts={facts} study={studyId} recordingRefused={recordingRefused(header)} />
      <Consents {...consents} actor={actor} participant={participant} today={today} />
      {header && (
        <Section title="Please never">
          <Wishes
            participantId={participantId}
            never={header.never}
            mayKeep={mayTrial.keepWishes(actor, participant)}
          />
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
            noContact={page.noContact}
            inEmergency={inEmergency(actor, participantId)}
          />
        </Section>
      )}
    </Paper>
  )
})
