'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { definitionOf } from '@/lib/notes/definition'
import { display } from '@/lib/notes/display'
import type { Answer } from '@/lib/notes/fields'
import { showProseAction } from './actions'

const schema = z.object({ reason: z.string().trim().min(1, 'Say what you verify.').max(8000) })

interface AskForWordsFormProps {
  noteId: string
  wanted: ({ readonly field: string } | { readonly entry: string }) & { readonly version: number }
  definition: string
  /** The words take the place of the way to ask for them. */
  show: (words: string) => void
}

/** The reason for which words are opened, one field or one entry at a time. */
export function AskForWordsForm({ noteId, wanted, definition, show }: AskForWordsFormProps) {
  const shape = 'field' in wanted ? definitionOf(definition).fields[wanted.field] : undefined
  const done = (answer: Answer) => {
    if (shape) show(display(shape, answer, () => 'A member of staff'))
    else if (typeof answer === 'string') show(answer)
  }
  return (
    <DeedForm
      schema={schema}
      start={{ reason: '' }}
      send={input => showProseAction({ noteId, ...wanted, ...input })}
      done={done}
      submit={{ label: 'Open', pending: 'Opening…' }}
    >
      {form => (
        <Field
          control={form.control}
          name="reason"
          label="What do you verify?"
          help="Your reason and this reading are recorded."
        >
          {props => <TextField {...props} />}
        </Field>
      )}
    </DeedForm>
  )
}
