import { redirect } from 'next/navigation'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { stateWords } from '@/app/s/[study]/measures/state-words'
import { visitsToChoose } from '@/app/s/[study]/participants/[participant]/visits-to-choose'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { courseOfMeasures, type ListedForm, type MeasuresPage } from '@/lib/measures/course-of-measures'
import { scoreWords } from '@/lib/measures/curves'
import { measureOf } from '@/lib/measures/measures'
import { AskMeasures } from './ask-measures'
import { Curves } from './curves'
import { nearestVisit } from './nearest-visit'

export const metadata = { title: 'Measures' }

/** All measures of one participant: the curves over the course, and every form that was handed over or written down. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/participants/[participant]/measures'>) => {
  const { study, participant: participantId } = await params
  const { visit } = await searchParams
  const page = await courseOfMeasures(await currentActor(), { studyId: study, participantId })
  if (page.unread) redirect(`/s/${study}/measures/${page.unread}`)
  const { participant, visits, marked, curves, forms, offered, today, left } = page
  const choice = visitsToChoose(visits, today, visit)
  return (
    <Paper about={`${participant.code}: Measures`} zone={participant.timeZone}>
      <PageHeader
        title="Measures"
        above={<RecordLink href={`/s/${study}/participants/${participantId}`}>{participant.code}</RecordLink>}
      />
      {offered.length > 0 && (
        <div className="print:hidden">
          <Section title="Ask">
            <AskMeasures
              study={study}
              participantId={participantId}
              key={`${left.map(one => `${one.visit.id} ${one.measures}`)}`}
              visits={choice.map(({ id, code, targetOn }) => ({ id, code, targetOn, left: leftAt(left, id) }))}
              first={firstVisit(page, choice, visit)}
              offered={offered.map(({ code, title, about, licence }) => ({
                ...{ code, title, about },
                isShipped: licence === 'ship',
              }))}
            />
          </Section>
        </div>
      )}
      <Section title="Over the course">
        {curves.length === 0 ? (
          <Empty title="No measure has been counted yet.">The first completed form draws its curve here.</Empty>
        ) : (
          <div className="grid gap-10">
            {[...new Set(curves.map(({ measure }) => measure))].map(code => (
              <Curves key={code} curves={curves.filter(({ measure }) => measure === code)} visits={marked} />
            ))}
          </div>
        )}
      </Section>
      <Section title="Forms" aside={forms.length > 0 && `${forms.length}`}>
        {forms.length === 0 ? (
          <Empty title="None yet." />
        ) : (
          <Rows label="Forms">
            {forms.map(listed => (
              <Row
                key={listed.form.id}
                title={`${measureOf(listed.form).title}, ${listed.visitCode}`}
                href={`/s/${study}/measures/${listed.form.id}`}
                detail={<span className="inline-block first-letter:uppercase">{stateWords(listed.form)}</span>}
                aside={totalOf(listed)}
              />
            ))}
          </Rows>
        )}
      </Section>
    </Paper>
  )
})

const leftAt = (left: MeasuresPage['left'], visitId: string) => {
  const found = left.find(one => one.visit.id === visitId)
  return found ? { standing: found.standing, measures: found.measures } : null
}

/** The one that was asked for, else the one that a measure is due at, of several the latest whose day has come; else the nearest. */
const firstVisit = (
  { left, today }: MeasuresPage,
  choice: MeasuresPage['visits'],
  askedFor: string | string[] | undefined,
): string | null => {
  const due = left.flatMap(({ standing, visit }) => (standing === 'due' ? [visit] : []))
  const asks = due.find(({ targetOn }) => targetOn <= today) ?? due.at(-1)
  return choice.find(({ id }) => id === askedFor)?.id ?? asks?.id ?? nearestVisit(choice, today)
}

/** The first score of a completed form: its total, where it has one. */
function totalOf({ form, reading }: ListedForm) {
  const [first] = reading?.scores ?? []
  return form.state === 'completed' && first ? scoreWords(first) : null
}
