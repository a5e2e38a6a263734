import { AnswerReading } from '@/app/_ui/note/answer-reading'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { isNone, itemsOf } from '@/lib/notes/answer'
import type { Answer, Field } from '@/lib/notes/fields'
import { inShort } from '@/lib/notes/in-short'
import { readThread } from '@/lib/review/read-thread'

export const metadata = { title: 'Thread' }

/** From the intention to the themes of the session, to what was practised, visit by visit on one page. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]/thread'>) => {
  const { study, participant: participantId } = await params
  const { participant, knots } = await readThread(await currentActor(), { studyId: study, participantId })
  return (
    <Paper
      about={`${participant.code}: The thread`}
      unsigned="Not signed: taken out of signed notes, whose signatures stand there."
      zone={participant.timeZone}
    >
      <PageHeader
        title="The thread"
        above={<RecordLink href={`/s/${study}/participants/${participantId}`}>{participant.code}</RecordLink>}
        below="From the intention to what is practised since, out of the signed notes"
      />
      {knots.length === 0 && (
        <Empty title="Nothing yet.">The first signed note that holds an intention begins it.</Empty>
      )}
      {knots.map(({ noteId, visitCode, on, leftOpen, said }) => (
        <Section
          key={noteId}
          title={on ? `${visitCode}, ${dateWords(on)}` : visitCode}
          aside={<RecordLink href={`/s/${study}/notes/${noteId}`}>The whole note</RecordLink>}
        >
          <dl>
            {said.map(({ id, field, answer }) => (
              <div key={id} className="margined reading">
                <dt className="text-muted">{field.label}</dt>
                <dd className="min-w-0">
                  <Said field={field} answer={answer} zone={participant.timeZone} />
                </dd>
              </div>
            ))}
            {leftOpen.length > 0 && (
              <div className="margined reading">
                <dt className="text-muted">Effects not ended in the log</dt>
                <dd className="min-w-0">
                  <ul>
                    {leftOpen.map(line => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            )}
          </dl>
        </Section>
      ))}
    </Paper>
  )
})

/** Of a list only what each item is and whose words it has; the whole is in the note. */
function Said({ field, answer, zone }: { field: Field; answer: Answer; zone: string }) {
  if (field.kind !== 'group' || isNone(answer))
    return <AnswerReading field={field} answer={answer} people={() => 'Somebody'} zone={zone} />
  return (
    <ul>
      {itemsOf(answer).map(item => (
        <li key={item.id}>{inShort(field, item)}</li>
      ))}
    </ul>
  )
}
