'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { addLicenceAction } from '@/app/admin/[study]/actions'
import { day, line } from '@/lib/trial/input'

const schema = z.object({ title: line(120), number: line(60), authority: line(120), startsOn: day, endsOn: day })

const lines = { title: 'Title', number: 'Number', authority: 'Given by' } as const

/** As it is printed with a signature. */
export const AddLicenceForm = ({
  studyId,
  staffId,
  done,
}: { studyId: string; staffId: string } & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ title: '', number: '', authority: '', startsOn: '', endsOn: '' }}
    send={input => addLicenceAction({ studyId, staffId, ...input })}
    done={done}
    submit={{ label: 'Add', pending: 'Adding…' }}
  >
    {({ control }) => (
      <>
        {(['title', 'number', 'authority'] as const).map(name => (
          <Field key={name} control={control} name={name} label={lines[name]}>
            {props => <TextField {...props} />}
          </Field>
        ))}
        <Field control={control} name="startsOn" label="Valid from">
          {props => <DateField {...props} />}
        </Field>
        <Field control={control} name="endsOn" label="Valid to">
          {props => <DateField {...props} />}
        </Field>
      </>
    )}
  </DeedForm>
)
