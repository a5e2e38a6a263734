'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import type { ActionResult } from '@/lib/outcome/result'

const schema = z.object({ words: z.string().regex(/\S/, 'Say what was done.') })

export interface WhatWasDoneProps {
  /** What is answered, as its readers call it. */
  of: 'letter' | 'care check'
  maxLength: number
  send: (input: { words: string }) => Promise<ActionResult<unknown>>
}

/** An answer for the other readers alone; more can be added, nothing is changed. */
export const WhatWasDoneForm = ({ of, maxLength, send, done }: WhatWasDoneProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ words: '' }}
    send={send}
    done={done}
    submit={{ label: 'Keep it', pending: 'Saving…' }}
  >
    {({ control }) => (
      <Field
        control={control}
        name="words"
        label="What was done"
        help={`Read by those alone who may read this ${of}. It can’t be changed afterwards.`}
      >
        {props => <ProseField {...props} maxLength={maxLength} rows={5} />}
      </Field>
    )}
  </DeedForm>
)
