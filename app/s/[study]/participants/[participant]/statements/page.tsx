import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { nearestVisit } from '@/app/s/[study]/participants/[participant]/measures/nearest-visit'
import { visitsToChoose } from '@/app/s/[study]/participants/[participant]/visits-to-choose'
import { Statement } from '@/app/s/[study]/statement'
import { mayStatements } from '@/lib/access/may-measures'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { readStatements } from '@/lib/measures/read-statements'
import { AskStatement } from './ask-statement'
import { StatementDeeds } from './statement-deeds'

export const metadata = { title: 'Statements' }

/** What the participant says in their own words, beside what the therapists write. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]/statements'>) => {
  const { study, participant: participantId } = await params
  const actor = await currentActor()
  const { participant, visits, today, statements } = await readStatements(actor, { studyId: study, participantId })
  const kept = visitsToChoose(visits, today)
  return (
    <Paper about={`${participant.code}: In the participant’s words`} zone={participant.timeZone}>
      <PageHeader
        title="In the participant’s words"
        above={<RecordLink href={`/s/${study}/participants/${participantId}`}>{participant.code}</RecordLink>}
        below="As they wrote or said it. Nobody edits a statement; one that belongs elsewhere is struck through."
      />
      {mayStatements.askStatement(actor, participant) && (
        <div className="print:hidden">
          <Section title="Ask">
            <AskStatement
              visits={Object.fromEntries(kept.map(({ id, code, targetOn }) => [id, `${code}, ${dateWords(targetOn)}`]))}
              nearest={nearestVisit(kept, today)}
              today={today}
            />
          </Section>
        </div>
      )}
      <Section title="Said so far" aside={statements.length > 0 && `${statements.length}`}>
        {statements.length === 0 ? (
          <Empty title="Nothing yet.">
            Hand the screen over, or write down what they say: it may be a sentence, it may be pages.
          </Empty>
        ) : (
          <ol className="ruled">
            {statements.map(one => (
              <li key={one.id} className="py-6">
                <Statement statement={one} />
                <StatementDeeds statementId={one.id} may={one.may} />
              </li>
            ))}
          </ol>
        )}
      </Section>
    </Paper>
  )
})
