'use client'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DateField } from '@/app/_ui/form/date-field'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import {
  decisionLabels,
  gradeLabels,
  outcomeLabels,
  participationLabels,
  valenceLabels,
  yesNoLabels,
} from '@/lib/events/event-words'

interface FactFieldsProps<I extends FieldValues> {
  control: Control<I, unknown, I>
  /** What is chosen so far decides what else is asked. */
  decision?: string
  ongoing?: string
}

/** What is known of an event: asked the same way when it is entered and when it is followed up. */
export function FactFields<I extends FieldValues>({ control, decision, ongoing }: FactFieldsProps<I>) {
  const at = (name: string) => name as FieldPath<I>
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>, help?: string) => (
    <Field control={control} name={at(name)} label={label} help={help}>
      {props => <ChoiceField {...props} value={props.value ?? null} always options={options} />}
    </Field>
  )
  return (
    <>
      <Field
        control={control}
        name={at('facts.AETERM')}
        label="What happened"
        help="In a few words, as it would be looked up."
      >
        {props => <TextField {...props} maxLength={200} />}
      </Field>
      <Field control={control} name={at('facts.AESTDAT')} label="Began on">
        {props => <DateField {...props} />}
      </Field>
      {choice('facts.AEONGO', 'Does it go on?', yesNoLabels)}
      {ongoing === 'no' && (
        <Field control={control} name={at('facts.AEENDAT')} label="Ended on">
          {props => (
            <DateField {...props} value={props.value ?? ''} onChange={day => props.onChange(day || undefined)} />
          )}
        </Field>
      )}
      {choice(
        'facts.AETOXGR',
        'How strong',
        gradeLabels,
        'CTCAE grade. How strong it is says nothing yet of whether it is serious.',
      )}
      {choice('facts.valence', 'How the participant found it', valenceLabels)}
      {choice('facts.AECONTRT', 'Was it treated?', yesNoLabels)}
      {choice('facts.AEACNOTH', 'What was done about taking part', participationLabels)}
      <Field control={control} name={at('facts.AEOUT')} label="How it stands">
        {props => (
          <SelectField
            {...props}
            value={props.value ?? null}
            options={outcomeLabels}
            onChange={code => props.onChange(code ?? undefined)}
          />
        )}
      </Field>
      {choice(
        'facts.abuse_related',
        'A term of the abuse-potential list?',
        yesNoLabels,
        'Such as euphoria or feeling high.',
      )}
      <Field control={control} name={at('facts.words')} label="What else there is to say" optional>
        {props => (
          <ProseField
            {...props}
            maxLength={2000}
            value={props.value ?? ''}
            onChange={text => props.onChange(text || undefined)}
          />
        )}
      </Field>
      {choice('decision', 'What is it?', decisionLabels, 'While it is open, the clock runs as for a serious one.')}
      {decision === 'not_ae' && (
        <Field
          control={control}
          name={at('whyNot')}
          label="Why it is none"
          help="The investigator reads this, and agrees or overturns it."
        >
          {props => (
            <TextField
              {...props}
              maxLength={500}
              value={props.value ?? ''}
              onChange={text => props.onChange(text || undefined)}
            />
          )}
        </Field>
      )}
    </>
  )
}
