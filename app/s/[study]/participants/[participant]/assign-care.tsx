'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { assignCareTeamAction, endCareTeamAction } from '@/app/s/[study]/participants/actions'

const schema = z.object({
  staffId: z.uuid('Choose a person.'),
  role: z.enum(['therapist', 'cotherapist', 'session_staff'], 'Choose a part.'),
})

interface AssignCareProps {
  participantId: string
  people: Readonly<Record<string, string>>
  roles: Readonly<Record<string, string>>
}

/** From then on this person finds the participant and their notes. */
export const AssignCare = ({ participantId, people, roles }: AssignCareProps) => (
  <DeedDialog
    trigger={{ label: 'Add somebody to the care team' }}
    title="Add somebody to the care team"
    schema={schema}
    start={{}}
    send={input => assignCareTeamAction({ participantId, ...input })}
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
  </DeedDialog>
)

/** From then on this person does not find the participant any more. */
export const EndCare = ({ assignmentId, name }: { assignmentId: string; name: string }) => (
  <DeedButton
    label="End"
    of={name}
    pending="Ending…"
    kind="withdraw"
    send={() => endCareTeamAction({ assignmentId })}
  />
)
