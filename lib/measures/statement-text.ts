import { z } from 'zod'
import { unstorable } from '@/lib/outcome/text'

export const longestStatement = 10_000

/** What a participant has written so far, as it was typed: stored byte for byte, or refused naming the character. */
export const textSoFar = z
  .string()
  .max(longestStatement, `At most ${longestStatement} characters.`)
  .superRefine((text, context) => {
    const reason = unstorable(text)
    if (reason) context.addIssue({ code: 'custom', message: reason })
  })

/** The whole of it. */
export const statementText = textSoFar.refine(text => /\S/.test(text), 'Write it down here.')
