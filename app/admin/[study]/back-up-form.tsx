'use client'
import { type Control, useFieldArray } from 'react-hook-form'
import { z } from 'zod'
import { Button } from '@/app/_ui/form/button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { backUpNumber, mostBackUp } from '@/lib/trial/identity/back-up'
import { setBackUpAction } from './actions'

const schema = z.object({ numbers: z.array(backUpNumber) })

export interface BackUpProps {
  studyId: string
  site: { readonly id: string; readonly name: string }
  numbers: readonly z.output<typeof backUpNumber>[]
}

/** Whom the therapists of a site call for medical help: at hand on the session day, also without a network. */
export const BackUpForm = ({ studyId, site, numbers, done }: BackUpProps & { done: () => void }) => (
  <DeedForm
    key={JSON.stringify(numbers)}
    schema={schema}
    start={{ numbers: numbers.length > 0 ? [...numbers] : [{ name: '', phone: '' }] }}
    send={input => setBackUpAction({ studyId, siteId: site.id, numbers: input.numbers })}
    done={done}
    submit={{ label: 'Save the numbers', pending: 'Saving…' }}
  >
    {({ control }) => <Numbers control={control} />}
  </DeedForm>
)

function Numbers({ control }: { control: Control<z.input<typeof schema>, unknown, z.output<typeof schema>> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'numbers' })
  return (
    <>
      <p>Shown on the session day under Help, in this order, to those who keep its log; also without a network.</p>
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="grid gap-4">
          <legend className="sr-only">Number {index + 1}</legend>
          <Field control={control} name={`numbers.${index}.name`} label="Who is called">
            {props => <TextField {...props} maxLength={80} />}
          </Field>
          <Field control={control} name={`numbers.${index}.phone`} label="Telephone">
            {props => <TextField {...props} type="tel" />}
          </Field>
          <div>
            <Button onClick={() => remove(index)}>Take out</Button>
          </div>
        </fieldset>
      ))}
      {fields.length < mostBackUp && (
        <div>
          <Button onClick={() => append({ name: '', phone: '' })}>Add a number</Button>
        </div>
      )}
    </>
  )
}
