import { DataTable } from '@/app/_ui/page/data-table'
import { DefinitionList } from '@/app/_ui/page/definition-list'
import { FullScreen } from '@/app/_ui/page/full-screen'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { stateWords } from '@/app/s/[study]/measures/state-words'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { scoreWords } from '@/lib/measures/curves'
import { readForm } from '@/lib/measures/read-form'
import { Concern } from './concern'
import { FormDeeds } from './form-deeds'

export const metadata = { title: 'Measure' }

/** One form of a measure: its scores first, then each answer. What asks for a judgement is read before anything else. */
export default onPage(async ({ params }: PageProps<'/s/[study]/measures/[form]'>) => {
  const { study, form: formId } = await params
  const page = await readForm(await currentActor(), { studyId: study, formId })
  const { form, reading, before, may } = page
  const paper = { about: `${form.participantCode}, ${form.visitCode}: ${reading.title}`, zone: form.timeZone }
  if (may.seeConcern)
    return (
      <FullScreen labelledBy="concern">
        <Paper {...paper}>
          <Concern {...page} study={study} />
        </Paper>
      </FullScreen>
    )
  return (
    <Paper {...paper}>
      <PageHeader
        title={reading.title}
        above={
          <RecordLink href={`/s/${study}/participants/${form.participantId}/measures`}>
            {form.participantCode}, measures
          </RecordLink>
        }
        below={`${form.visitCode}, ${stateWords(form)}`}
        actions={<FormDeeds {...page} />}
      />
      <div className={form.state === 'entered_in_error' ? 'struck' : undefined}>
        <Section title="What it comes to">
          <DefinitionList
            entries={[
              ...reading.scores.map(scored => ({ term: scored.label, description: scoreWords(scored) })),
              ...reading.findings.map(({ label, holds }) => ({ term: label, description: findingWords(holds) })),
              ...(before
                ? before.reading.scores.slice(0, 1).map(scored => ({
                    term: before.answeredOn ? `On ${dateWords(before.answeredOn)}` : 'Before',
                    description: scoreWords(scored),
                  }))
                : []),
            ]}
          />
          {form.reviewedAt && (
            <p className="mt-3">
              Looked at by a supervisor <Time at={form.reviewedAt} zone={form.timeZone} />
            </p>
          )}
          <p className="mt-3 text-small text-muted">
            Counted from the answers by the published rule. It is no diagnosis.
          </p>
        </Section>
        <Section title="Answers">
          <DataTable
            caption="Answers"
            rows={reading.answers}
            rowKey={({ id }) => id}
            columns={[
              { key: 'label', label: 'Question', cell: ({ label }) => label },
              { key: 'words', label: 'Answer', cell: ({ words }) => words },
            ]}
          />
        </Section>
      </div>
    </Paper>
  )
})

const findingWords = (holds: boolean | null) =>
  holds === null ? 'Can’t be told: answers are open' : holds ? 'Yes' : 'No'
