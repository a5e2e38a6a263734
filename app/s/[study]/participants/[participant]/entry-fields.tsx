'use client'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { Field } from '@/app/_ui/form/field'
import { OptionalLine } from '@/app/_ui/form/optional-line'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { CalledForField } from '@/app/s/[study]/participants/called-for-field'
import { ZipField } from '@/app/s/[study]/participants/zip-field'
import { relations } from '@/lib/trial/identity/identity-labels'
import { type Identity, identityContent, whyChanged } from '@/lib/trial/identity/identity-parts'
import { isSaid, sayIt } from '@/lib/trial/input'

export const entrySchema = z.object({ content: identityContent, ...whyChanged }).refine(isSaid, sayIt)
export const endSchema = z.object(whyChanged).refine(isSaid, sayIt)
type EntryControl = Control<z.input<typeof entrySchema>, unknown, z.output<typeof entrySchema>>

/** The controls of one entry of a vault. */
export function EntryFields({ part, control }: { part: Identity['part']; control: EntryControl }) {
  switch (part) {
    case 'person':
      return (
        <>
          <Line control={control} name="content.familyName" label="Family name" />
          <Line control={control} name="content.givenName" label="Given names" />
          <Field control={control} name="content.birthDate" label="Date of birth">
            {props => <DateField {...props} />}
          </Field>
          <ZipField control={control} name="content.postalCode" />
        </>
      )
    case 'preferred':
      return (
        <>
          <Line control={control} name="content.name" label="Name they go by" />
          <Field control={control} name="content.pronouns" label="Pronouns" optional>
            {props => <OptionalLine {...props} maxLength={60} />}
          </Field>
        </>
      )
    case 'crisis_plan':
      return (
        <Field
          control={control}
          name="content.words"
          label="Crisis plan"
          help="What was agreed with the participant: warning signs, what helps, whom to call first. Under Help on the session day."
        >
          {props => <ProseField {...props} maxLength={4000} rows={8} />}
        </Field>
      )
    case 'contact':
      return (
        <>
          <Line control={control} name="content.name" label="Name" />
          <Field control={control} name="content.relation" label="Who this is">
            {props => <SelectField {...props} options={relations} />}
          </Field>
          <CalledForField control={control} name="content.for" />
          <Field control={control} name="content.phone" label="Telephone">
            {props => <TextField {...props} type="tel" maxLength={30} />}
          </Field>
        </>
      )
  }
}

interface LineProps {
  control: EntryControl
  name: 'content.familyName' | 'content.givenName' | 'content.name'
  label: string
}

const Line = ({ control, name, label }: LineProps) => (
  <Field control={control} name={name} label={label}>
    {props => <TextField {...props} maxLength={120} />}
  </Field>
)
