'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { answerLetterAction } from '@/app/s/[study]/correspondence/actions'
import { longestLetter } from '@/lib/care/letter-input'

const schema = z.object({ words: z.string().regex(/\S/, 'Say what was done.') })

/** For the other readers alone; more can be added, nothing is changed. */
export const AnswerLetter = ({ letterId }: { letterId: string }) => (
  <DeedDialog
    trigger={{ label: 'Say what was done' }}
    title="What was done about it"
    schema={schema}
    start={{ words: '' }}
    send={input => answerLetterAction({ letterId, ...input })}
    submit={{ label: 'Keep it', pending: 'Saving…' }}
  >
    {({ control }) => (
      <Field
        control={control}
        name="words"
        label="What was done"
        help="Read by those alone who may read this letter. It can’t be changed afterwards."
      >
        {props => <ProseField {...props} maxLength={longestLetter} rows={5} />}
      </Field>
    )}
  </DeedDialog>
)
