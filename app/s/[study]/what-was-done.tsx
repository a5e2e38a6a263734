'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import type { ActionResult } from '@/lib/outcome/result'

const schema = z.object({ words: z.string().regex(/\S/, 'Say what was done.') })

interface WhatWasDoneProps {
  /** What is answered, as its readers call it. */
  of: 'letter' | 'care check'
  maxLength: number
  send: (input: { words: string }) => Promise<ActionResult<unknown>>
}

/** An answer for the other readers alone; more can be added, nothing is changed. */
export const WhatWasDone = ({ of, maxLength, send }: WhatWasDoneProps) => (
  <DeedDialog
    trigger={{ label: 'Say what was done' }}
    title="What was done about it"
    schema={schema}
    start={{ words: '' }}
    send={send}
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
  </DeedDialog>
)
