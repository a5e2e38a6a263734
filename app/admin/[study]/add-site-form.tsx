'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { line, shortCode } from '@/lib/trial/input'
import { addSiteAction } from './actions'
import { zones } from './zones'

const schema = z.object({ code: shortCode, name: line(120), timeZone: z.string('Choose a time zone.') })

/** The time zone is the clock that all times of the site are told by. */
export const AddSiteForm = ({ studyId, done }: { studyId: string } & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ code: '', name: '' }}
    send={input => addSiteAction({ studyId, ...input })}
    done={done}
    submit={{ label: 'Add', pending: 'Adding…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="name" label="Name">
          {props => <TextField {...props} maxLength={120} />}
        </Field>
        <Field control={control} name="code" label="Code">
          {props => <TextField {...props} maxLength={20} />}
        </Field>
        <Field
          control={control}
          name="timeZone"
          label="Time zone"
          help="It can be corrected until a visit is planned at the site, and not after."
        >
          {props => <SelectField {...props} value={props.value ?? null} options={zones} />}
        </Field>
      </>
    )}
  </DeedForm>
)
