import { z } from 'zod'
import { isCalendarDate } from '@/lib/clock/calendar'
import { unstorable } from '@/lib/outcome/text'

/** One line as it was typed: stored byte-exact, or refused naming the character. */
export const line = (maxLength: number) =>
  z
    .string()
    .max(maxLength, `At most ${maxLength} characters.`)
    .regex(/\S/, 'Fill this in.')
    .superRefine((text, context) => {
      const reason = unstorable(text)
      if (reason) context.addIssue({ code: 'custom', message: reason })
    })

/** A short code of the study: of a site, of a participant. */
export const shortCode = z
  .string()
  .regex(/^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?$/, 'Letters, digits and hyphens between them, 20 at most.')

export const day = z.string().refine(isCalendarDate, 'Choose a day of the calendar.')

export const email = z.email('This is not an e-mail address.').max(254).toLowerCase()

/** A reason of a list; another one takes words. */
export const isSaid = ({ reason, words }: { reason?: string | null; words?: string }) => reason !== 'other' || !!words
export const sayIt = { path: ['words'], message: 'Say why, in a word or two.' }
