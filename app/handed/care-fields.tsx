import type { UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { type careAnswers, isRaised } from '@/lib/care/care-answers'
import { type CareQuestionId, careQuestions, whomHelp, whomLabel } from '@/lib/care/care-questions'
import { longestAnswer } from '@/lib/care/longest'

type Typed = z.input<typeof careAnswers>
type Form = UseFormReturn<Typed, unknown, z.output<typeof careAnswers>>

/** Nothing is chosen from the start. */
export const nothingSaid: Typed = { treatment: null, treatmentWords: '', touch: null, touchWords: '', about: [] }

/** The questions of the care check, alike on the locked screen and where somebody asks them. Words and names are asked for where an answer calls for them. */
export function CareFields({ form, people }: { form: Form; people: Readonly<Record<string, string>> }) {
  const { control, watch } = form
  const [treatment = null, touch = null] = watch(['treatment', 'touch'])
  const asksWords = (question: CareQuestionId, answer: string | null) =>
    (careQuestions[question].words.when as readonly string[]).includes(answer ?? '')
  return (
    <>
      <Field control={control} name="treatment" label={careQuestions.treatment.label}>
        {props => <ChoiceField {...props} options={careQuestions.treatment.options} />}
      </Field>
      {asksWords('treatment', treatment) && <Words form={form} name="treatmentWords" question="treatment" />}
      <Field control={control} name="touch" label={careQuestions.touch.label}>
        {props => <ChoiceField {...props} options={careQuestions.touch.options} />}
      </Field>
      {asksWords('touch', touch) && <Words form={form} name="touchWords" question="touch" />}
      {isRaised({ treatment, touch }) && Object.keys(people).length > 0 && (
        <Field control={control} name="about" label={whomLabel} help={whomHelp} optional>
          {({ value = [], onChange, ...props }) => (
            <MultiField
              {...props}
              options={people}
              value={new Set(value)}
              onTick={(id, ticked) => onChange(ticked ? [...value, id] : value.filter(one => one !== id))}
            />
          )}
        </Field>
      )}
    </>
  )
}

interface WordsProps {
  form: Form
  name: 'treatmentWords' | 'touchWords'
  question: CareQuestionId
}

const Words = ({ form, name, question }: WordsProps) => (
  <Field
    control={form.control}
    name={name}
    label={careQuestions[question].words.label}
    help={careQuestions[question].words.help}
    optional
  >
    {props => <ProseField {...props} value={props.value ?? ''} maxLength={longestAnswer} rows={5} />}
  </Field>
)
