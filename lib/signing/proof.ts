import { z } from 'zod'
import { given } from '@/lib/credentials/given'
import { unstorable } from '@/lib/outcome/text'

/** What only this person has, given again at each signature (21 CFR 11.200(a)(1)). */
export const proof = given

/** The hash of what the page showed: another is refused. */
export const hashShown = z.string().regex(/^[0-9a-f]{64}$/)

/** Words that somebody types into a deed: stored byte-exact or refused, see lib/outcome/text. */
export const words = z
  .string()
  .regex(/\S/, 'Write a word or two.')
  .max(8000, 'At most 8000 characters.')
  .superRefine((text, context) => {
    const reason = unstorable(text)
    if (reason) context.addIssue({ code: 'custom', message: reason })
  })
