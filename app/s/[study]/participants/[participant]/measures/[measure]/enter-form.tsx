'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { enterFormAction } from '@/app/s/[study]/measures/actions'
import { troublesOf } from '@/lib/measures/check'
import type { Measure } from '@/lib/measures/measure'
import { day } from '@/lib/trial/input'
import { answerFields } from './answer-fields'
import { AnswerKey } from './answer-key'
import { LeftOpen } from './left-open'
import { MeasureAnswer } from './measure-answer'

interface EnterFormProps {
  /** As a new form of the participant’s site begins in. */
  measure: Measure
  visits: Readonly<Record<string, string>>
  visitId: string | null
  today: string
  study: string
}

/** Each answer as it stands on the paper; what was left open there stays open here. */
export function EnterForm({ measure, visits, visitId, today, study }: EnterFormProps) {
  const { push } = useRouter()
  const fields = answerFields(measure)
  const openOf = (answers: Readonly<Record<string, string | null>>) =>
    fields.filter(({ id, optional }) => !optional && answers[id] === null)
  const schema = z
    .object({
      visitId: z.uuid('Choose a visit.'),
      answeredOn: day,
      answers: z.record(z.string(), z.string().nullable()),
      /** Asked only where something is open, so that one key too early files nothing. */
      leftOpen: z.boolean(),
    })
    .superRefine(({ answers, leftOpen }, context) => {
      const troubles = troublesOf(measure, answers, { complete: measure.licence === 'scores_only' })
      for (const [id, message] of Object.entries(troubles))
        context.addIssue({ code: 'custom', path: ['answers', id], message })
      if (!leftOpen && openOf(answers).some(({ id }) => !troubles[id]))
        context.addIssue({ code: 'custom', path: ['leftOpen'], message: orSay })
    })
  return (
    <DeedForm
      schema={schema}
      start={{
        visitId: visitId ?? '',
        answeredOn: today,
        answers: Object.fromEntries(fields.map(({ id }) => [id, null])),
        leftOpen: false,
      }}
      send={({ leftOpen: _, ...input }) => enterFormAction({ code: measure.code, ...input })}
      done={({ formId }) => push(`/s/${study}/measures/${formId}`)}
      submit={{ label: 'Save', pending: 'Saving…' }}
    >
      {({ control, formState, watch }) => (
        <>
          <Field control={control} name="visitId" label="At which visit">
            {props => <SelectField {...props} options={visits} onChange={id => props.onChange(id ?? '')} />}
          </Field>
          <Field control={control} name="answeredOn" label="Answered on">
            {props => <DateField {...props} />}
          </Field>
          {measure.licence === 'ship' && <AnswerKey choices={measure.choices} />}
          {measure.licence === 'site_supplied' && (
            <ByItem order={measure.order} isTapped={fields.some(field => 'choices' in field)} />
          )}
          <div className={measure.licence === 'site_supplied' ? 'questions questions-by-item' : 'questions'}>
            {fields.map(answer => (
              <Field
                key={answer.id}
                control={control}
                name={`answers.${answer.id}`}
                label={answer.label}
                optional={answer.optional}
              >
                {props => <MeasureAnswer {...props} answer={answer} />}
              </Field>
            ))}
          </div>
          {(formState.errors.leftOpen || formState.dirtyFields.leftOpen) && (
            <Field control={control} name="leftOpen" label="Items without an answer here">
              {props => <LeftOpen {...props} open={openOf(watch('answers')).length} />}
            </Field>
          )}
        </>
      )}
    </DeedForm>
  )
}

const orSay = 'Give the answers above, or say that the paper has none either.'

const ByItem = ({ order, isTapped }: { order: string | undefined; isTapped: boolean }) => (
  <div className="grid gap-2">
    <p>
      Each item as on the site’s own form, by its number. What was left open there stays open here.
      {isTapped && ' Tap an answer again to clear it.'}
    </p>
    {order && <p>{order}</p>}
  </div>
)
