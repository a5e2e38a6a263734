'use client'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { type Guess, longestReason, sureness } from '@/lib/measures/guess'
import { ChoiceField } from './choice-field'
import { Field } from './field'
import { ProseField } from './prose-field'

const unknown = 'unknown'

/** As it stands in the controls: an arm by its place in the list, for it may be called anything. */
export const guessForm = z
  .object({
    choice: z.string('Choose one.'),
    sureness: z.enum(Object.keys(sureness) as (keyof typeof sureness)[]).nullish(),
    words: z.string().max(longestReason, `At most ${longestReason} characters.`),
  })
  .refine(({ choice, sureness: how }) => choice === unknown || how, {
    path: ['sureness'],
    message: 'Say how sure you are.',
  })
export type GuessTyped = z.infer<typeof guessForm>
export const emptyGuess = { sureness: null, words: '' }

/** As it is sent; of a guess that is none nobody says how sure they are. */
export const guessTyped = (arms: readonly string[], { choice, sureness: how, words }: GuessTyped): Guess => {
  const arm = choice === unknown ? null : (arms[Number(choice)] ?? null)
  return { arm, sureness: arm === null ? null : (how ?? null), words }
}

interface GuessFieldsProps {
  control: Control<GuessTyped, unknown, GuessTyped>
  arms: readonly string[]
  choice: string | undefined
  ask: string
}

/** Which arm, how sure, and why: the same for everybody who is asked. */
export function GuessFields({ control, arms, choice, ask }: GuessFieldsProps) {
  const options = { ...Object.fromEntries(arms.map((arm, index) => [String(index), arm])), [unknown]: 'I don’t know' }
  return (
    <>
      <Field control={control} name="choice" label={ask}>
        {({ value, onChange, ...shown }) => (
          <ChoiceField
            {...shown}
            options={options}
            value={value ?? null}
            onChange={code => onChange(code ?? undefined)}
          />
        )}
      </Field>
      {choice !== undefined && choice !== unknown && (
        <Field control={control} name="sureness" label="How sure are you?">
          {({ value, ...shown }) => <ChoiceField {...shown} options={sureness} value={value ?? null} />}
        </Field>
      )}
      <Field control={control} name="words" label="What led you to think so?" optional>
        {props => <ProseField {...props} maxLength={longestReason} />}
      </Field>
    </>
  )
}
