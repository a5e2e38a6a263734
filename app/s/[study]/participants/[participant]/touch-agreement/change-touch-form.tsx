'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { changeTouchAction } from '@/app/s/[study]/participants/actions'

type Seat = 'lead' | 'second'

const schema = z.object({
  touch: z.string('Choose a kind of touch.'),
  seat: z.enum(['both', 'lead', 'second'], 'Choose with whom.'),
  value: z.enum(['no', 'ask', 'welcome'], 'Choose what holds from now on.'),
})

export interface ChangeTouchProps {
  participantId: string
  kinds: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
  /** What the study calls the two therapists. */
  pair: Readonly<Record<string, string>>
  mayWiden: boolean
}

/** Narrower takes effect at once and asks for nothing; wider takes a therapist outside a session. */
export const ChangeTouchForm = ({
  participantId,
  kinds,
  values,
  pair,
  mayWiden,
  done,
}: ChangeTouchProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ seat: 'both', value: 'no' }}
    send={({ touch, seat, value }) => changeTouchAction({ participantId, touch, seats: seatsOf(seat), value })}
    done={done}
    submit={{ label: 'It holds from now on', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <p>
          Narrower at any moment, without a reason.{' '}
          {mayWiden
            ? 'Wider only outside a session, and not just before one.'
            : 'A therapist of the care team widens it.'}
        </p>
        <Field control={control} name="touch" label="Kind of touch">
          {({ value, ...props }) => <ChoiceField {...props} value={value ?? null} always options={kinds} />}
        </Field>
        <Field control={control} name="seat" label="With whom">
          {props => <ChoiceField {...props} always options={{ both: 'Both', ...pair }} />}
        </Field>
        <Field control={control} name="value" label="From now on">
          {props => <ChoiceField {...props} always options={values} />}
        </Field>
      </>
    )}
  </DeedForm>
)

const seatsOf = (seat: Seat | 'both'): Seat[] => (seat === 'both' ? ['lead', 'second'] : [seat])
