import { z } from 'zod'
import { unstorable } from '@/lib/outcome/text'

/** How sure somebody is of their guess; of a guess that is none, nobody is asked. */
export const sureness = {
  not_at_all: 'Not sure at all',
  slightly: 'Slightly sure',
  somewhat: 'Somewhat sure',
  quite: 'Quite sure',
  completely: 'Completely sure',
} as const

export const longestReason = 1_000

/** Which arm somebody thinks it was, null for “I don’t know”; how sure; and what led them to think so. */
export const guessInput = z
  .strictObject({
    arm: z.string('Choose one.').min(1).max(40).nullable(),
    sureness: z.enum(Object.keys(sureness) as (keyof typeof sureness)[], 'Say how sure you are.').nullable(),
    words: z
      .string()
      .max(longestReason, `At most ${longestReason} characters.`)
      .superRefine((text, context) => {
        const reason = unstorable(text)
        if (reason) context.addIssue({ code: 'custom', message: reason })
      }),
  })
  .refine(({ arm, sureness: how }) => arm === null || how !== null, {
    path: ['sureness'],
    message: 'Say how sure you are.',
  })
  .refine(({ arm, sureness: how }) => arm !== null || how === null, {
    path: ['sureness'],
    message: 'Nobody is sure of “I don’t know”.',
  })
export type Guess = z.output<typeof guessInput>
