'use client'
import { type Control, type FieldValues, type Path, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { roleLabels } from '@/lib/audit/role-labels'
import { day } from '@/lib/trial/input'
import { isStudyWide } from '@/lib/trial/people/study-wide'

/** A day, or none. */
const dayOrNone = z
  .union([z.literal(''), day], 'Choose a day of the calendar.')
  .transform(text => (text === '' ? null : text))

const everywhere = 'all'

/** A role, where, and from when to when. */
export const roleSchema = z.object({
  role: z.enum(Object.keys(roleLabels) as (keyof typeof roleLabels)[], 'Choose a role.'),
  siteId: z.string('Choose a site.').transform(site => (site === everywhere ? null : site)),
  startsOn: dayOrNone,
  endsOn: dayOrNone,
})
export const noRole = { startsOn: '', endsOn: '' }

interface RoleFieldsProps<I extends FieldValues, O> {
  control: Control<I, unknown, O>
  sites: Readonly<Record<string, string>>
}

/** The part of a form that grants a role. */
export function RoleFields<I extends FieldValues & z.input<typeof roleSchema>, O>({
  control,
  sites,
}: RoleFieldsProps<I, O>) {
  const name = (field: keyof z.input<typeof roleSchema>) => field as Path<I> // each is a field of roleSchema, which I holds
  const isForAll = isStudyWide(useWatch({ control, name: name('role') }))
  return (
    <>
      <Field control={control} name={name('role')} label="Role">
        {props => <SelectField {...props} value={props.value ?? null} options={roleLabels} />}
      </Field>
      <Field control={control} name={name('siteId')} label="Site">
        {props => (
          <SelectField
            {...props}
            value={props.value ?? null}
            options={{ ...(isForAll ? {} : sites), [everywhere]: 'All sites of the study' }}
          />
        )}
      </Field>
      <Field control={control} name={name('startsOn')} label="First day" help="Empty: from now on." optional>
        {props => <DateField {...props} />}
      </Field>
      <Field
        control={control}
        name={name('endsOn')}
        label="Last day"
        help="Empty: until it is ended. A study monitor’s access always has a last day."
        optional
      >
        {props => <DateField {...props} />}
      </Field>
    </>
  )
}
