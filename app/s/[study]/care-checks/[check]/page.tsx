import { DefinitionList } from '@/app/_ui/page/definition-list'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readCareCheck } from '@/lib/care/read-care-check'
import { dateWords } from '@/lib/clock/calendar'
import { Answers } from './answers'
import { SayWhatWasDone } from './say-what-was-done'

export const metadata = { title: 'Care check' }

/** One care check with what was said, who read it and what was done about it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/care-checks/[check]'>) => {
  const { study, check: checkId } = await params
  const check = await readCareCheck(await currentActor(), { studyId: study, checkId })
  const { content, timeZone: zone, readBy, closings, askedByName, about } = check
  return (
    <Paper about={`${content.participantCode}, ${content.visitCode}: Care check`} zone={zone}>
      <PageHeader
        title={`${content.participantCode}, ${content.visitCode}`}
        above={<RecordLink href={`/s/${study}/care-checks`}>Care checks</RecordLink>}
        below={`Session on ${dateWords(content.sessionOn)}, asked on day ${content.day}`}
        actions={<SayWhatWasDone checkId={checkId} />}
      />
      <Section title="What was said">
        {content.answers ? <Answers answers={content.answers} /> : <p className="py-3">Declined.</p>}
        <DefinitionList
          entries={[
            ...(about.length > 0 ? [{ term: 'About', description: about.join(', ') }] : []),
            {
              term: 'How',
              description: askedByName ? `Asked by ${askedByName}` : 'Answered by the participant alone',
            },
            { term: 'When', description: <Time at={check.keptAt} zone={zone} /> },
          ]}
        />
      </Section>
      <Section title="What was done" aside={closings.length > 0 && `${closings.length}`}>
        {closings.length === 0 ? (
          <p className="py-3 text-muted">{check.isRaised ? 'Nothing is written down yet.' : 'Nothing is asked for.'}</p>
        ) : (
          <ol className="ruled">
            {closings.map(({ id, words, byName, at }) => (
              <li key={id} className="py-4">
                <p className="max-w-[66ch] whitespace-pre-wrap font-serif text-prose">{words}</p>
                <p className="mt-2 text-small text-muted">
                  {byName}, <Time at={at} zone={zone} />
                </p>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section title="Read by">
        <DefinitionList
          entries={readBy.map(({ byName, at }) => ({ term: byName, description: <Time at={at} zone={zone} /> }))}
        />
      </Section>
    </Paper>
  )
})
