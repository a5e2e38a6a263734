'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { closeCareCheckAction } from '@/app/s/[study]/care-checks/actions'
import { longestAnswer } from '@/lib/care/care-answers'

const schema = z.object({ words: z.string().regex(/\S/, 'Say what was done.') })

/** For the other readers alone; more can be added, nothing is changed. */
export const SayWhatWasDone = ({ checkId }: { checkId: string }) => (
  <DeedDialog
    trigger={{ label: 'Say what was done' }}
    title="What was done about it"
    schema={schema}
    start={{ words: '' }}
    send={input => closeCareCheckAction({ checkId, ...input })}
    submit={{ label: 'Keep it', pending: 'Saving…' }}
  >
    {({ control }) => (
      <Field
        control={control}
        name="words"
        label="What was done"
        help="Read by those alone who may read this care check. It can’t be changed afterwards."
      >
        {props => <ProseField {...props} maxLength={longestAnswer} rows={5} />}
      </Field>
    )}
  </DeedDialog>
)
