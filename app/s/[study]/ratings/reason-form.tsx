'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import type { ActionResult } from '@/lib/outcome/result'

export interface ReasonFormProps<R extends string> {
  /** What is asked, where it is not why. */
  label?: string
  options: Readonly<Record<R, string>>
  submit: string
  send: (chosen: R) => Promise<ActionResult<unknown>>
  /** What the server calls the field that it refuses. */
  name?: 'reason' | 'raterId'
}

/** A deed that takes one choice of a list, and no words. */
export function ReasonForm<R extends string>(props: ReasonFormProps<R> & { done: () => void }) {
  const { label = 'Why', options, submit, send, name = 'reason', done } = props
  const codes = Object.keys(options) as R[] // the keys are these
  const chosen = z.enum(codes, name === 'reason' ? 'Choose a reason.' : 'Choose a person.')
  return (
    <DeedForm
      schema={z.object({ [name]: chosen }) as z.ZodType<Record<string, R>, Record<string, string | undefined>>} // one field, of that name
      start={{}}
      send={input => send(input[name] as R)}
      done={done}
      submit={{ label: submit, pending: 'Saving…' }}
    >
      {({ control }) => (
        <Field control={control} name={name} label={label}>
          {field => (
            <SelectField
              {...field}
              value={field.value ?? null}
              options={options}
              onChange={code => field.onChange(code ?? undefined)}
            />
          )}
        </Field>
      )}
    </DeedForm>
  )
}
