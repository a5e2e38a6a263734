'use client'
import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useRef } from 'react'
import { Controller, useFieldArray } from 'react-hook-form'
import { z } from 'zod'
import { Button } from '@/app/_ui/form/button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { returnNoteAction } from '@/app/s/[study]/notes/[note]/actions'

const comment = z.object({
  field: z.string().min(1, 'Choose the answer that you comment on.'),
  text: z.string().trim().min(1, 'Write your comment.').max(8000),
})
const schema = z.object({ comments: z.array(comment).min(1) })
type Form = Parameters<
  Parameters<typeof DeedForm<z.input<typeof schema>, z.output<typeof schema>, void>>[0]['children']
>[0]

/** A comment that was begun at an answer: a new object each time. */
export interface BegunComment {
  readonly field: string
}

interface ReturnFormProps {
  noteId: string
  version: number
  /** Every answer that a comment can be pinned to, by its label, under the title of its section. */
  fields: Readonly<Record<string, Readonly<Record<string, string>>>>
  back: string
  begun: BegunComment | null
}

/** Comments pinned to answers; the note goes back to its authors, and this version stays readable. */
export function ReturnForm({ noteId, version, fields, back, begun }: ReturnFormProps) {
  const router = useRouter()
  return (
    <DeedForm
      schema={schema}
      start={{ comments: [{ field: '', text: '' }] }}
      send={input => returnNoteAction({ noteId, version, ...input })}
      done={() => {
        router.push(back)
        router.refresh()
      }}
      submit={{ label: 'Send back', pending: 'Sending back…', kind: 'withdraw' }}
    >
      {form => <Comments form={form} fields={fields} begun={begun} />}
    </DeedForm>
  )
}

interface CommentsProps extends Pick<ReturnFormProps, 'fields' | 'begun'> {
  form: Form
}

function Comments({ form, fields, begun }: CommentsProps) {
  const { fields: items, append, remove } = useFieldArray({ control: form.control, name: 'comments' })
  const { getValues, setValue } = form
  const awaited = useRef('')
  useEffect(() => {
    if (!begun) return
    const comments = getValues('comments')
    const free = comments.findIndex(({ field, text }) => field === begun.field || (field === '' && text === ''))
    const index = free === -1 ? comments.length : free
    awaited.current = `comment-${begun.field ? 'text' : 'field'}-${index}`
    if (free === -1) append({ field: begun.field, text: '' }, { shouldFocus: false })
    else setValue(`comments.${free}.field`, begun.field)
    arriveAt(awaited)
  }, [begun, getValues, setValue, append])
  useEffect(() => {
    if (items.length > 0) arriveAt(awaited)
  }, [items])
  return (
    <>
      {items.map((item, index) => (
        <fieldset key={item.id} className="grid gap-4 border-l border-rule pl-4">
          <legend className="mb-2 font-semibold">Comment {index + 1}</legend>
          <Controller
            control={form.control}
            name={`comments.${index}.field`}
            render={({ field, fieldState }) => (
              <SelectField
                id={`comment-field-${index}`}
                label="On which answer"
                options={fields}
                {...field}
                value={field.value || null}
                onChange={value => field.onChange(value ?? '')}
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name={`comments.${index}.text`}
            render={({ field, fieldState }) => (
              <ProseField
                id={`comment-text-${index}`}
                label="Your comment"
                {...field}
                error={fieldState.error?.message}
              />
            )}
          />
          {items.length > 1 && (
            <p>
              <Button onClick={() => remove(index)}>Remove this comment</Button>
            </p>
          )}
        </fieldset>
      ))}
      <p>
        <Button onClick={() => append({ field: '', text: '' })}>Add another comment</Button>
      </p>
    </>
  )
}

/** Focuses what is awaited, once it is there: a comment that was just added is painted a moment later. */
function arriveAt(awaited: RefObject<string>): void {
  const control = document.getElementById(awaited.current)
  if (!control) return
  awaited.current = ''
  control.focus()
}
