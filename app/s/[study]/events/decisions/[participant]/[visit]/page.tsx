import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Time } from '@/app/_ui/page/time'
import { factWords, knownWords } from '@/app/s/[study]/events/[event]/said'
import { betweenVisits } from '@/app/s/[study]/events/waiting-decisions'
import { SigningWaits } from '@/app/s/[study]/signing-waits'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import type { WaitingDecision } from '@/lib/events/decision-list'
import { readDecisions } from '@/lib/events/read-decisions'
import { unblindingInDecisions } from '@/lib/signing/unblinding-in-events'
import { readStudy } from '@/lib/trial/study/read-study'
import { SignDecisions } from './sign-decisions'

export const metadata = { title: 'Said to be no adverse event' }

/** Exactly what will be signed: what others decided is no adverse event, of one participant and one visit; then the password. */
export default onPage(async ({ params }: PageProps<'/s/[study]/events/decisions/[participant]/[visit]'>) => {
  const { study, participant: participantId, visit } = await params
  const actor = await currentActor()
  const visitId = visit === betweenVisits ? null : visit
  const { participant, visitCode, decisions, hash } = await readDecisions(actor, {
    ...{ studyId: study, participantId, visitId },
  })
  const { settings } = await readStudy(actor, study)
  const back = `/s/${study}/events`
  return (
    <Paper
      about={`${participant.code}, ${visitCode ?? 'between visits'}: Said to be no adverse event`}
      zone={participant.timeZone}
    >
      <PageHeader
        title="Said to be no adverse event"
        above={<RecordLink href={back}>Adverse events</RecordLink>}
        below={`${participant.code}, ${visitCode ?? 'between visits'}`}
      />
      <SigningWaits actor={actor} studyId={study} />
      {decisions.length === 0 ? (
        <Empty title="Nothing waits here.">
          What was signed stands with each event, under the investigator’s name.
        </Empty>
      ) : (
        <SignDecisions
          key={hash}
          group={{ participantId, visitId, listHash: hash }}
          needsCode={await needsCode(actor, await requestAddress())}
          unblinding={unblindingInDecisions(decisions, settings.armNames ?? [])}
          name={actor.name}
          back={back}
          decisions={decisions.map(one => ({
            id: one.event.id,
            number: one.event.number,
            reading: <Decision key={one.event.id} {...one} zone={participant.timeZone} />,
          }))}
        />
      )}
    </Paper>
  )
})

const Decision = ({ event, facts, whyNot, correction, byName, at, zone }: WaitingDecision & { zone: string }) => (
  <>
    <p className="py-3 font-serif text-prose">{facts.AETERM}</p>
    <p className="py-2">Why it is none: {whyNot}</p>
    <DefinitionList
      entries={[
        {
          term: 'Decided by',
          description: (
            <>
              {byName}, <Time at={at} zone={zone} />
            </>
          ),
        },
        {
          term: correction ? 'Known since, as said at first' : 'Known since',
          description: <Time at={event.awareAt} zone={zone} />,
        },
        ...(correction ? knownWords(correction) : []),
        ...factWords(facts),
        ...(facts.words ? [{ term: 'What else was said', description: facts.words }] : []),
      ]}
    />
  </>
)
