import type { UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { Field } from '@/app/_ui/form/field'
import { UnblindingField } from '@/app/_ui/note/unblinding-field'
import { dayAnswerLabels, dayQuestion } from '@/lib/signing/day-words'
import type { AskedNote, schemaOf } from './said-of-notes'

const meanings = {
  authored: 'I wrote this note',
  'co-authored': 'I wrote this note together with my colleague',
  left_out: 'Not now: leave it out',
} as const

interface NoteQuestionsProps {
  form: UseFormReturn<z.input<ReturnType<typeof schemaOf>>, unknown, z.output<ReturnType<typeof schemaOf>>>
  index: number
  note: AskedNote
}

/** What the signer is asked of one note, below it. */
export function NoteQuestions({ form: { control }, index, note }: NoteQuestionsProps) {
  return (
    <>
      {note.unblinding.length > 0 && (
        <Field control={control} name={`notes.${index}.unblinding`} label="Words that may unblind">
          {props => (
            <UnblindingField {...props} found={note.unblinding} writing={note.isSecond ? null : `${note.here}/write`} />
          )}
        </Field>
      )}
      {note.asksOfDay && (
        <Field
          control={control}
          name={`notes.${index}.dayEvent`}
          label={dayQuestion}
          help="Yes and not sure go to the investigator at once. Your answer stands with your signature."
        >
          {props => <ChoiceField {...props} options={dayAnswerLabels} value={props.value ?? null} />}
        </Field>
      )}
      <Field
        control={control}
        name={`notes.${index}.meaning`}
        label={`What your signature means under the ${note.name}`}
      >
        {props => <ChoiceField {...props} options={meanings} always onChange={code => code && props.onChange(code)} />}
      </Field>
    </>
  )
}
