'use client'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import type { ControlProps } from '@/app/_ui/form/field-frame'
import { NumberField } from '@/app/_ui/form/number-field'
import type { AnswerField } from './answer-fields'

/** The control that fits one answer. */
export function MeasureAnswer({ answer, ...props }: ControlProps<string | null> & { answer: AnswerField }) {
  if ('choices' in answer) return <ChoiceField {...props} options={answer.choices} byCode={answer.byCode} />
  return (
    <NumberField
      {...props}
      unit={`${answer.min} to ${answer.max}`}
      value={props.value ?? ''}
      onChange={typed => props.onChange(typed === '' ? null : typed)}
    />
  )
}
