'use client'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { eventForm } from '@/lib/events/event-forms'
import type { Field as AskedField, ChoiceField as ChoiceAsked } from '@/lib/notes/fields'
import { DayField } from './day-field'

const form = eventForm.fields

interface FactFieldsProps<I extends FieldValues> {
  control: Control<I, unknown, I>
  /** What is chosen so far decides what else is asked. */
  decision?: string
  ongoing?: string
  /** Where its form asks how it was treated. */
  treated?: string
  /** Its form asks whole days. */
  wholeDays?: boolean
  /** Its form asks outright what may not be known yet. */
  outright?: boolean
  /** What a log or a report says beside what is asked: shown, and never taken for the answer. */
  beside?: Readonly<Record<'AETOXGR' | 'AEOUT', string | null>>
}

/** What is known of an event: asked the same way when it is entered and when it is followed up. */
export function FactFields<I extends FieldValues>({
  control,
  decision,
  ongoing,
  treated,
  wholeDays,
  outright,
  beside,
}: FactFieldsProps<I>) {
  const at = (name: string) => name as FieldPath<I>
  const said = (name: string, { label, help, optional }: Pick<AskedField, 'label' | 'help' | 'optional'>) => ({
    ...{ control, name: at(name), label, help, optional },
  })
  const open = ({ options, ...asked }: ChoiceAsked): ChoiceAsked => ({
    ...asked,
    options: outright ? Object.fromEntries(Object.entries(options).filter(([code]) => code !== 'not_known')) : options,
  })
  const told = (asked: ChoiceAsked, says: string | null | undefined): ChoiceAsked =>
    says ? { ...asked, help: [asked.help, says].filter(Boolean).join(' ') } : asked
  const choice = (name: string, asked: ChoiceAsked) => (
    <Field {...said(name, asked)}>
      {props => <ChoiceField {...props} value={props.value ?? null} always options={asked.options} />}
    </Field>
  )
  return (
    <>
      <Field {...said('facts.AETERM', form.AETERM)}>
        {props => <TextField {...props} maxLength={form.AETERM.maxLength} />}
      </Field>
      <div className="abreast">
        <Field {...said('facts.AESTDAT', form.AESTDAT)}>
          {props => <DayField {...props} known="How far it is known when it began" whole={wholeDays} />}
        </Field>
        {choice('facts.AEONGO', form.AEONGO)}
        {ongoing === 'no' && (
          <Field {...said('facts.AEENDAT', form.AEENDAT)}>
            {props => (
              <DayField
                {...props}
                known="How far it is known when it ended"
                whole={wholeDays}
                value={props.value ?? ''}
                onChange={day => props.onChange(day || undefined)}
              />
            )}
          </Field>
        )}
      </div>
      {choice('facts.AETOXGR', told(open(form.AETOXGR), beside?.AETOXGR))}
      {choice('facts.valence', form.valence)}
      <div className="abreast">
        {choice('facts.AECONTRT', open(form.AECONTRT))}
        {choice('facts.AEACNOTH', open(form.AEACNOTH))}
      </div>
      {treated === 'yes' && (
        <Field {...said('facts.treatment_words', form.treatment_words)}>
          {props => (
            <TextField
              {...props}
              maxLength={form.treatment_words.maxLength}
              value={props.value ?? ''}
              onChange={text => props.onChange(text || undefined)}
            />
          )}
        </Field>
      )}
      <div className="abreast">
        <Field {...said('facts.AEOUT', told(form.AEOUT, beside?.AEOUT))}>
          {props => (
            <SelectField
              {...props}
              value={props.value ?? null}
              options={form.AEOUT.options}
              onChange={code => props.onChange(code ?? undefined)}
            />
          )}
        </Field>
        {choice('facts.abuse_related', open(form.abuse_related))}
      </div>
      <Field {...said('facts.words', form.words)}>
        {props => (
          <ProseField
            {...props}
            maxLength={form.words.maxLength}
            value={props.value ?? ''}
            onChange={text => props.onChange(text || undefined)}
          />
        )}
      </Field>
      {choice('decision', form.decision)}
      {decision === 'not_ae' && (
        <Field {...said('whyNot', form.why_not)}>
          {props => (
            <TextField
              {...props}
              maxLength={form.why_not.maxLength}
              value={props.value ?? ''}
              onChange={text => props.onChange(text || undefined)}
            />
          )}
        </Field>
      )}
    </>
  )
}
