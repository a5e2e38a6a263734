'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Dialog } from '@/app/_ui/form/dialog'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { definitionOf } from '@/lib/notes/definition'
import { display } from '@/lib/notes/display'
import type { Answer } from '@/lib/notes/fields'
import { showProseAction } from './actions'

const schema = z.object({ reason: z.string().trim().min(1, 'Say what you verify.').max(8000) })

interface AskForWordsProps {
  noteId: string
  field: string
  withheld: string
  mayAsk: boolean
  definition: string
}

/** Source verification: one field of words, for a stated reason, recorded with the reader's name. */
export function AskForWords({ noteId, field, withheld, mayAsk, definition }: AskForWordsProps) {
  const [answer, setAnswer] = useState<Answer>(null)
  const shape = definitionOf(definition).fields[field]
  if (answer !== null && shape)
    return <p className="prose whitespace-pre-wrap">{display(shape, answer, () => 'A member of staff')}</p>
  return (
    <div className="flex flex-wrap items-center gap-4">
      <span className="text-muted">{withheld}</span>
      {mayAsk && (
        <Dialog trigger={{ label: 'Verify' }} title="Open these words">
          {close => (
            <DeedForm
              schema={schema}
              start={{ reason: '' }}
              send={input => showProseAction({ noteId, field, ...input })}
              done={value => {
                setAnswer(value)
                close()
              }}
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
          )}
        </Dialog>
      )}
    </div>
  )
}
