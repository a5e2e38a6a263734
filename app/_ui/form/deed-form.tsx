'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect, useRef } from 'react'
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { useAwake } from '@/app/_ui/page/awake'
import { Notice } from '@/app/_ui/page/notice'
import type { ActionResult } from '@/lib/outcome/result'
import { AskBeforeLeaving } from './ask-before-leaving'
import { Button } from './button'
import { proofFields, withProof } from './proof'
import { ReadAgain } from './read-again'
import { sent } from './sent'

export interface DeedFormProps<I extends FieldValues, O extends FieldValues, T> {
  schema: z.ZodType<O, I>
  start: NoInfer<DefaultValues<I>>
  /** The action behind it. */
  send: (input: O) => Promise<ActionResult<T>>
  done: (value: T) => void
  submit: { label: string; pending: string; kind?: 'primary' | 'quiet' | 'withdraw' }
  children: (form: UseFormReturn<I, unknown, O>) => ReactNode
  /** Beside the button: a way out. */
  beside?: ReactNode
  /** What is sent is what the page showed: where that changed meanwhile, the page is read again, and what was decided of it is forgotten. */
  ofPage?: { decided?: Path<I> }
}

/** A form that does one deed: checked here as the server checks it, and a refusal shown where it belongs, with nothing lost. */
export function DeedForm<I extends FieldValues, O extends FieldValues, T>(props: DeedFormProps<I, O, T>) {
  const { schema, start, send, done, submit, children, beside, ofPage } = props
  const form = useForm<I, unknown, O>({ resolver: zodResolver(withProof(schema)), defaultValues: start })
  const { isSubmitting, dirtyFields, submitCount, errors } = form.formState
  const element = useRef<HTMLFormElement>(null)
  const isAwake = useAwake()
  useEffect(() => {
    if (submitCount > 0 && !isSubmitting) focusFirstError(element.current)
  }, [submitCount, isSubmitting])
  const onSubmit = form.handleSubmit(async input => {
    const result = await sent(send, input)
    if (proves('passkey', start)) form.unregister('passkey' as Path<I>) // its answer counts once; a form that proves has this field
    if (result.ok) {
      form.reset(form.getValues(), { keepSubmitCount: true })
      return done(result.value)
    }
    for (const [name, message] of Object.entries(result.fields)) form.setError(name as Path<I>, { message }) // names come from the schema
    form.setError('root', {
      type: result.code,
      message: result.reference ? `${result.message} Reference ${result.reference}.` : result.message,
    })
  })
  return (
    <>
      <form
        ref={element}
        inert={!isAwake}
        onSubmit={event => void onSubmit(event)}
        noValidate
        className="grid max-w-form gap-6"
      >
        {children(form)}
        {errors.root?.message && (
          <Notice
            kind="refusal"
            title={errors.root.message}
            action={ofPage && errors.root.type === 'stale' && <ReadAgain forget={() => forget(form, ofPage)} />}
          />
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" kind={submit.kind ?? 'primary'} pending={isSubmitting && submit.pending}>
            {submit.label}
          </Button>
          {beside}
        </div>
      </form>
      <AskBeforeLeaving
        form={element}
        isUnsaved={!isSubmitting && Object.keys(dirtyFields).some(name => !proves(name, start))}
      />
    </>
  )
}

/** What somebody proves who they are with is typed anew each time: it is nothing to lose. */
const proves = (name: string, start: object): boolean => 'password' in start && name in proofFields

const forget = <I extends FieldValues, O extends FieldValues>(
  form: UseFormReturn<I, unknown, O>,
  { decided }: { decided?: Path<I> },
) => {
  for (const name of Object.keys(proofFields)) form.resetField(name as Path<I>) // a form of a page is one that is signed
  if (decided) form.resetField(decided)
  form.clearErrors('root')
}

/** Nobody should have to look for what was wrong in a long form. */
const focusFirstError = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('.field[data-error] :is(input, select, textarea)')?.focus()
