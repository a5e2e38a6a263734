'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Control, useFieldArray } from 'react-hook-form'
import { z } from 'zod'
import { Button } from '@/app/_ui/form/button'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { setTouchKindsAction } from '@/app/admin/[study]/actions'
import type { TouchKind } from '@/lib/trial/study/touch-kinds'

const typed = z.object({
  kinds: z.array(z.object({ code: z.string(), label: z.string(), retired: z.boolean(), isNew: z.boolean() })),
})
type Typed = z.infer<typeof typed>
interface InForm {
  control: Control<Typed, unknown, Typed>
}

/** The kinds of touch that preparation asks about. One that was saved keeps its code and its words, and can be retired. */
export function TouchKindsForm({ studyId, kinds }: { studyId: string; kinds: readonly TouchKind[] }) {
  const { refresh } = useRouter()
  const [isSaved, setSaved] = useState(false)
  const done = () => {
    setSaved(true)
    refresh()
  }
  return (
    <>
      <DeedForm
        key={JSON.stringify(kinds)}
        schema={typed}
        start={{ kinds: kinds.map(({ code, label, retired = false }) => ({ code, label, retired, isNew: false })) }}
        send={({ kinds: sent }) =>
          setTouchKindsAction({ studyId, kinds: sent.map(({ code, label, retired }) => ({ code, label, retired })) })
        }
        done={done}
        submit={{ label: 'Save the kinds of touch', pending: 'Saving…' }}
      >
        {({ control }) => <Kinds control={control} />}
      </DeedForm>
      <p role="status" className="mt-4">
        {isSaved && 'The kinds of touch are saved.'}
      </p>
    </>
  )
}

function Kinds({ control }: InForm) {
  const { fields, append, remove } = useFieldArray({ control, name: 'kinds' })
  return (
    <>
      <ul className="ruled">
        {fields.map(({ id, code, label, isNew }, index) => (
          <li key={id} className="py-3">
            {isNew ? (
              <NewKind control={control} index={index} remove={() => remove(index)} />
            ) : (
              <Field control={control} name={`kinds.${index}.retired`} label={label} help={code}>
                {({ value, onChange, ...props }) => (
                  <ChoiceField
                    {...props}
                    always
                    options={{ asked: 'Asked about', retired: 'Retired' }}
                    value={value ? 'retired' : 'asked'}
                    onChange={chosen => onChange(chosen === 'retired')}
                  />
                )}
              </Field>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => append({ code: '', label: '', retired: false, isNew: true })}>
          Add a kind of touch
        </Button>
      </div>
    </>
  )
}

const NewKind = ({ control, index, remove }: InForm & { index: number; remove: () => void }) => (
  <fieldset className="grid gap-4">
    <legend className="sr-only">New kind of touch</legend>
    <Field control={control} name={`kinds.${index}.label`} label="Kind of touch" help="As it is said to participants.">
      {props => <TextField {...props} maxLength={60} />}
    </Field>
    <Field
      control={control}
      name={`kinds.${index}.code`}
      label="Code"
      help="Names its column when notes leave: small letters, digits and _. It can’t be changed later."
    >
      {props => <TextField {...props} maxLength={30} />}
    </Field>
    <div>
      <Button onClick={remove}>Take out</Button>
    </div>
  </fieldset>
)
