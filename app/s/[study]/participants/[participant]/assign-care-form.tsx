'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { assignCareTeamAction } from '@/app/s/[study]/participants/actions'

const schema = z.object({
  staffId: z.uuid('Choose a person.'),
  role: z.enum(['therapist', 'cotherapist', 'session_staff'], 'Choose a part.'),
})

interface AssignCareFormProps {
  participantId: string
  people: Readonly<Record<string, string>>
  roles: Readonly<Record<string, string>>
  done: () => void
}

/** Who, and as what. */
export const AssignCareForm = ({ participantId, people, roles, done }: AssignCareFormProps) => (
  <DeedForm
    schema={schema}
    start={{}}
    send={input => assignCareTeamAction({ participantId, ...input })}
    done={done}
    submit={{ label: 'Add', pending: 'Adding…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="staffId" label="Person">
          {props => <SelectField {...props} options={people} />}
        </Field>
        <Field control={control} name="role" label="Part">
          {props => <ChoiceField {...props} value={props.value ?? null} options={roles} />}
        </Field>
      </>
    )}
  </DeedForm>
)
