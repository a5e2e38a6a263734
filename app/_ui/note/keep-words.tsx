'use client'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { Field } from '@/app/_ui/form/field'
import type { Unblinding } from '@/lib/notes/unblinding'
import { UnblindingField } from './unblinding-field'

export const keptField = { unblinding: z.literal('kept').nullish() }
interface KeptInput {
  unblinding?: 'kept' | null
}

interface Typed {
  onChange: (text: string) => void
}

/** Words that are typed anew are decided on anew. */
export const decidedAnew = <P extends Typed, I extends KeptInput, O extends KeptInput>(
  form: UseFormReturn<I, unknown, O>,
  props: P,
): P => ({
  ...props,
  onChange: (text: string) => {
    const { setValue } = form as unknown as UseFormReturn<KeptInput> // every such form has this field
    setValue('unblinding', null)
    props.onChange(text)
  },
})

interface KeepWordsProps<I extends KeptInput, O extends KeptInput> {
  form: UseFormReturn<I, unknown, O>
  /** Words of what the page shows: asked of at once. */
  shown?: readonly Unblinding[]
}

/** Asked once the server has found words that may unblind, and shows them; whoever signs decides, and that is recorded without them. */
export function KeepWords<I extends KeptInput, O extends KeptInput>({ form, shown = [] }: KeepWordsProps<I, O>) {
  const { control, formState, watch } = form as unknown as UseFormReturn<KeptInput> // every such form has this field
  const [found, setFound] = useState<string>()
  const said = formState.errors.unblinding?.message
  if (said && said !== found) setFound(said)
  if (shown.length > 0)
    return (
      <Field control={control} name="unblinding" label="Words that may unblind">
        {props => <UnblindingField {...props} found={shown} writing={null} />}
      </Field>
    )
  if (!found || !(said || watch('unblinding'))) return null
  return (
    <Field
      control={control}
      name="unblinding"
      label="Words that may unblind"
      help={
        said
          ? 'An amount, the other arm, a name of the study’s own. That you decided is recorded, not the words.'
          : found
      }
    >
      {props => (
        <ChoiceField
          {...props}
          options={{ kept: 'They stand as they are' }}
          value={props.value ?? null}
          onChange={code => props.onChange(code === 'kept' ? 'kept' : null)}
        />
      )}
    </Field>
  )
}
