'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { chosenReasons, withdrawalLabels } from '@/lib/trial/people/withdrawal-reasons'
import { withdrawInvitationAction } from './actions'

const schema = z.object({ reason: z.enum(chosenReasons, 'Choose why.') })

export interface WithdrawInvitationProps {
  studyId: string
  invitationId: string
  name: string
}

/** The link opens nothing from then on; the person's page makes another. */
export const WithdrawInvitationForm = ({ name, done, ...which }: WithdrawInvitationProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{}}
    send={input => withdrawInvitationAction({ ...which, ...input })}
    done={done}
    submit={{ label: 'Withdraw the link', pending: 'Withdrawing…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <>
        <p>
          It stops working at once, and the account stays closed until another link is made on this person’s page. Roles
          that were granted stay as they are: end them there if the person is not joining.
        </p>
        <Field control={control} name="reason" label="Why">
          {props => <ChoiceField {...props} value={props.value ?? null} options={withdrawalLabels} />}
        </Field>
      </>
    )}
  </DeedForm>
)
