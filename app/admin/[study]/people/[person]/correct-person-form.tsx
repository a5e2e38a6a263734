'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { correctStaffAction } from '@/app/admin/[study]/actions'
import { email, line } from '@/lib/trial/input'
import { correctionLabels, correctionReasons } from '@/lib/trial/people/correction-reasons'

const schema = z.object({ name: line(120), email, reason: z.enum(correctionReasons, 'Choose why.') })

export interface CorrectPersonProps {
  studyId: string
  staffId: string
  name: string
  email: string
}

/** What was signed keeps the name that was printed with it. */
export const CorrectPersonForm = ({
  studyId,
  staffId,
  name,
  email: address,
  done,
}: CorrectPersonProps & { done: () => void }) => (
  <DeedForm
    key={`${name} ${address}`}
    schema={schema}
    start={{ name, email: address }}
    send={input => correctStaffAction({ studyId, staffId, ...input })}
    done={done}
    submit={{ label: 'Correct it', pending: 'Correcting…' }}
  >
    {({ control }) => (
      <>
        <Field
          control={control}
          name="name"
          label="Name"
          help="Printed with signatures from now on. What was signed keeps the name that it was signed with."
        >
          {props => <TextField {...props} maxLength={120} />}
        </Field>
        <Field
          control={control}
          name="email"
          label="E-mail"
          help="They sign in with a new address at once, with the password that they have, so tell them yourself; Vigil tells them when they have signed in. A link that they have not used stops working: make another."
        >
          {props => <TextField {...props} type="email" />}
        </Field>
        <Field control={control} name="reason" label="Why">
          {props => <ChoiceField {...props} value={props.value ?? null} options={correctionLabels} />}
        </Field>
      </>
    )}
  </DeedForm>
)
