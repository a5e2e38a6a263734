'use client'
import { useRouter } from 'next/navigation'
import type { Control } from 'react-hook-form'
import type { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { OptionalLine } from '@/app/_ui/form/optional-line'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { Section } from '@/app/_ui/page/section'
import { addParticipantAction, planVisitsAction } from '@/app/s/[study]/participants/actions'
import { ZipField } from '@/app/s/[study]/participants/zip-field'
import { addParticipantInput } from '@/lib/trial/participants/add-participant-input'
import { ContactFields } from './contact-fields'

type Form = { control: Control<z.input<typeof addParticipantInput>, unknown, z.output<typeof addParticipantInput>> }

/** The participant's place in the trial, and who they are; the course is planned at once. */
export function AddParticipantForm({ studyId, sites }: { studyId: string; sites: Readonly<Record<string, string>> }) {
  const router = useRouter()
  return (
    <div className="max-w-form">
      <DeedForm
        schema={addParticipantInput}
        start={{
          studyId,
          siteId: Object.keys(sites)[0],
          code: '',
          consentOn: '',
          enrolledOn: '',
          person: { familyName: '', givenName: '', birthDate: '', postalCode: null },
          preferred: { name: '', pronouns: null },
          contacts: [],
          somebodyElse: null,
        }}
        send={async input => {
          const added = await addParticipantAction(input)
          if (added.ok) await planVisitsAction(added.value)
          return added
        }}
        done={({ participantId }) => router.push(`/s/${studyId}/participants/${participantId}`)}
        submit={{ label: 'Add the participant', pending: 'Adding…' }}
      >
        {({ control }) => (
          <>
            <InTheTrial control={control} sites={sites} />
            <InTheVault control={control} />
            <SomebodyElse control={control} />
            <ContactFields control={control} />
          </>
        )}
      </DeedForm>
    </div>
  )
}

const InTheTrial = ({ control, sites }: Form & { sites: Readonly<Record<string, string>> }) => (
  <Section title="In the trial">
    <div className="grid gap-6">
      <Field control={control} name="siteId" label="Site">
        {props => <SelectField {...props} options={sites} />}
      </Field>
      <Field
        control={control}
        name="code"
        label="Code"
        help="As the protocol gives it. It is shown everywhere, so nothing of the person is in it."
      >
        {props => <TextField {...props} maxLength={20} />}
      </Field>
      <Field control={control} name="consentOn" label="Consent signed on">
        {props => <DateField {...props} />}
      </Field>
      <Field
        control={control}
        name="enrolledOn"
        label="Enrolled on"
        help="The course of visits is planned from this day."
      >
        {props => <DateField {...props} />}
      </Field>
    </div>
  </Section>
)

const InTheVault = ({ control }: Form) => (
  <Section title="In the vault">
    <div className="grid gap-6">
      <Field control={control} name="person.familyName" label="Family name">
        {props => <TextField {...props} maxLength={120} />}
      </Field>
      <Field control={control} name="person.givenName" label="Given names">
        {props => <TextField {...props} maxLength={120} />}
      </Field>
      <Field control={control} name="person.birthDate" label="Date of birth">
        {props => <DateField {...props} />}
      </Field>
      <ZipField control={control} name="person.postalCode" />
      <Field control={control} name="preferred.name" label="Name they go by" help="What the care team calls them.">
        {props => <TextField {...props} maxLength={120} />}
      </Field>
      <Field control={control} name="preferred.pronouns" label="Pronouns" optional>
        {props => <OptionalLine {...props} maxLength={60} />}
      </Field>
    </div>
  </Section>
)

/** Asked once the server knows somebody like this. */
const SomebodyElse = ({ control }: Form) => (
  <Field control={control} name="somebodyElse" label="Is it the same person?">
    {props =>
      (props.error || props.value) && (
        <ChoiceField
          {...props}
          value={props.value ?? null}
          options={{ same: 'The same person', another: 'Somebody else' }}
        />
      )
    }
  </Field>
)
