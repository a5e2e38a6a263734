'use client'
import { type Control, useFieldArray } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '@/app/_ui/form/button'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { Section } from '@/app/_ui/page/section'
import { CalledForField } from '@/app/s/[study]/participants/called-for-field'
import { relations } from '@/lib/trial/identity/identity-labels'
import type { addParticipantInput } from '@/lib/trial/participants/add-participant-input'

interface ContactFieldsProps {
  control: Control<z.input<typeof addParticipantInput>, unknown, z.output<typeof addParticipantInput>>
}

/** Whom to call: the participant themselves, and whoever they name. */
export function ContactFields({ control }: ContactFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' })
  return (
    <Section title="Contacts">
      <div className="grid gap-8">
        {fields.map(({ id }, index) => (
          <fieldset key={id} className="grid gap-6">
            <legend className="field-label mb-2">Contact {index + 1}</legend>
            <Field control={control} name={`contacts.${index}.name`} label="Name">
              {props => <TextField {...props} maxLength={120} />}
            </Field>
            <Field control={control} name={`contacts.${index}.relation`} label="Who this is">
              {props => <SelectField {...props} options={relations} />}
            </Field>
            <CalledForField control={control} name={`contacts.${index}.for`} />
            <Field control={control} name={`contacts.${index}.phone`} label="Telephone">
              {props => <TextField {...props} type="tel" maxLength={30} />}
            </Field>
            <p>
              <Button kind="withdraw" onClick={() => remove(index)}>
                Remove contact {index + 1}
              </Button>
            </p>
          </fieldset>
        ))}
        {fields.length < 6 && (
          <p>
            <Button onClick={() => append({ name: '', relation: 'self', phone: '' })}>Add a contact</Button>
          </p>
        )}
      </div>
    </Section>
  )
}
