'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { keepWishAction } from '@/app/s/[study]/participants/actions'
import { line } from '@/lib/trial/input'

const schema = z.object({ text: line(160) })

/** One more thing that is never to be done or said. */
export const KeepWish = ({ participantId, done }: { participantId: string; done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ text: '' }}
    send={input => keepWishAction({ participantId, ...input })}
    done={done}
    submit={{ label: 'Keep it', pending: 'Saving…' }}
  >
    {({ control }) => (
      <Field
        control={control}
        name="text"
        label="In their words"
        help="It stands at the head of their pages, for everybody who meets them."
      >
        {props => <TextField {...props} maxLength={160} />}
      </Field>
    )}
  </DeedForm>
)
