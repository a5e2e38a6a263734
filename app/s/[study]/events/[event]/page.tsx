import { meaningWords } from '@/app/_ui/note/meaning-words'
import { SignatureBlock } from '@/app/_ui/note/signature-block'
import { DefinitionList } from '@/app/_ui/page/definition-list'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { EventClock, eventWords } from '@/app/s/[study]/events/event-state'
import { betweenVisits } from '@/app/s/[study]/events/waiting-decisions'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { knownSince } from '@/lib/events/event-clock'
import { decisionLabels } from '@/lib/events/event-words'
import { readEvent } from '@/lib/events/read-event'
import { AssessEvent } from './assess-event'
import { AddEventWords, ReportEvent, StrikeEvent } from './event-deeds'
import { FollowEvent } from './follow-event'
import { History } from './history'
import { InvestigatorSignature } from './investigator-signature'
import { assessmentWords, factWords } from './said'
import { signedOnPaper } from './signed-on-paper'

export const metadata = { title: 'Adverse event' }

/** One adverse event: its clock, what is known by now, what a physician says, and all that was ever said of it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/events/[event]'>) => {
  const { study, event: eventId } = await params
  const page = await readEvent(await currentActor(), { studyId: study, eventId })
  const { event, form, facts, assessment, whyNot, correction, entries, reviews, signatures, due, now, may } = page
  const { timeZone: zone, visitCode } = event
  const shown = { ...event, event, due }
  const isComplete = due === null && event.serious !== null
  return (
    <Paper about={`${event.participantCode}: Adverse event ${event.number}`} {...signedOnPaper(page)} zone={zone}>
      <PageHeader
        title={`Adverse event ${event.number}`}
        above={
          event.opensParticipant ? (
            <RecordLink href={`/s/${study}/participants/${event.participantId}`}>{event.participantCode}</RecordLink>
          ) : (
            event.participantCode
          )
        }
        below={<EventClock {...shown} now={now} />}
        actions={
          <>
            {may.assess && form && <AssessEvent {...{ eventId, form }} before={assessment} />}
            {may.report && (
              <ReportEvent
                eventId={eventId}
                zone={zone}
                kind={isComplete || (may.assess && !assessment) ? 'quiet' : 'primary'}
              />
            )}
            {may.review && (
              <RecordLink
                href={`/s/${study}/events/decisions/${event.participantId}/${event.visitId ?? betweenVisits}`}
                className="button button-primary"
              >
                Read and sign the list
              </RecordLink>
            )}
            {may.sign && (
              <RecordLink
                href={`/s/${study}/events/${eventId}/sign`}
                className={`button ${isComplete ? 'button-primary' : 'button-quiet'}`}
              >
                Read and sign
              </RecordLink>
            )}
            {may.follow && form && facts && (
              <FollowEvent {...{ eventId, form, facts, whyNot, zone }} decision={event.decision} />
            )}
            {may.addWords && <AddEventWords eventId={eventId} />}
            {may.strike && <StrikeEvent eventId={eventId} />}
          </>
        }
      />
      <div className={event.struckAt ? 'struck' : undefined}>
        <Section title="What is known by now">
          {facts ? (
            <p className="py-4 font-serif text-prose">{facts.AETERM}</p>
          ) : (
            <p className="py-3 text-muted">{eventWords(shown)}</p>
          )}
          <DefinitionList
            entries={[
              ...(facts ? [{ term: 'What it is', description: decisionLabels[event.decision] }] : []),
              ...(whyNot && event.decision === 'not_ae' ? [{ term: 'Why it is none', description: whyNot }] : []),
              { term: 'Known since', description: <Time at={knownSince(event)} zone={zone} /> },
              ...(event.awareCorrectedAt
                ? [{ term: 'Said at first', description: <Time at={event.awareAt} zone={zone} /> }]
                : []),
              ...(correction ? [{ term: 'Why that was corrected', description: correction.why }] : []),
              ...(visitCode ? [{ term: 'Heard of at', description: visitCode }] : []),
              ...(facts ? factWords(facts) : []),
              ...(form ? [{ term: 'Form', description: form }] : []),
            ]}
          />
        </Section>
        <Section title="Assessment by a physician">
          {assessment ? (
            <DefinitionList entries={assessmentWords(assessment)} />
          ) : (
            <p className="py-3 text-muted">
              {event.serious
                ? 'Assessed.'
                : 'Not assessed yet: nobody has said whether it is serious, related or listed.'}
            </p>
          )}
        </Section>
        {reviews.length > 0 && (
          <Section title="Said to be none: reviewed">
            <div className="grid gap-5">
              {reviews.map(one => (
                <SignatureBlock
                  key={one.id}
                  {...{ printedName: one.printedName, credentials: one.credentials, at: one.at, zone }}
                  meaning={meaningWords[one.meaning] ?? one.meaning}
                  hash={one.signatureHash}
                />
              ))}
            </div>
          </Section>
        )}
      </div>
      <InvestigatorSignature {...{ event, signatures }} />
      <History {...{ entries, signatures, zone }} />
    </Paper>
  )
})
