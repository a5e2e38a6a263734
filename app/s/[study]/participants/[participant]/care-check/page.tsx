import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { mayCare } from '@/lib/access/may-care'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { type AskedSession, offersOfParticipant } from '@/lib/care/offers-of-participant'
import { dateWords } from '@/lib/clock/calendar'
import { AskCareCheck } from './ask-care-check'
import { HandCareCheck } from './hand-care-check'

export const metadata = { title: 'Care check' }

/** Of which sessions a participant was asked how they were treated, and on which day: nothing of what came of it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]/care-check'>) => {
  const { study, participant: participantId } = await params
  const actor = await currentActor()
  const { participant, sessions, people } = await offersOfParticipant(actor, { studyId: study, participantId })
  const mayHand = mayCare.offerCareCheck(actor, participant)
  return (
    <>
      <PageHeader
        title="Care check"
        above={<RecordLink href={`/s/${study}/participants/${participantId}`}>{participant.code}</RecordLink>}
        below="How they were treated, and about touch. Offered after every session, and theirs to decline."
      />
      <Section title="Sessions">
        {sessions.length === 0 ? (
          <Empty title="No session yet.">It is offered from the day after a session.</Empty>
        ) : (
          <Rows label="Sessions">
            {sessions.map(session => (
              <Row
                key={session.visitId}
                title={`${session.visitCode}, ${dateWords(session.sessionOn)}`}
                detail={offeredWords(session)}
                action={
                  session.isOver && (
                    <div className="flex flex-wrap gap-3 print:hidden">
                      {mayHand && <HandCareCheck visitId={session.visitId} visitCode={session.visitCode} />}
                      {session.mayAsk && (
                        <AskCareCheck visitId={session.visitId} visitCode={session.visitCode} people={people} />
                      )}
                    </div>
                  )
                }
              />
            ))}
          </Rows>
        )}
        <p className="mt-6 max-w-[66ch] text-small text-muted">
          Handed over, the screen is locked to two questions, and the participant answers alone. What they say is read
          by the investigator and the safety officer, and by nobody who was in the session. Whether they answered is
          shown to nobody else.
        </p>
        <p className="mt-3 max-w-[66ch] text-small text-muted">
          An answer about touch does not change the{' '}
          <RecordLink href={`/s/${study}/participants/${participantId}/touch-agreement`}>touch agreement</RecordLink>.
          If they want it narrowed, whoever asked them can do that on their word.
        </p>
      </Section>
    </>
  )
})

function offeredWords({ offers, isOver }: AskedSession): string {
  if (offers.length === 0) return isOver ? 'Not offered yet' : 'Offered from the day after the session'
  return `Care check offered on day ${[...new Set(offers.map(({ day }) => day))].join(', ')}`
}
