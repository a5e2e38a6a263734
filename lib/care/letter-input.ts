import { z } from 'zod'
import { unstorable } from '@/lib/outcome/text'
import { longestLetter } from './longest'

const mostNamed = 20
/** Said of a letter that is about no session. */
export const noSession = 'none'
const whichSession = 'Choose the session it is about, or that it is about none.'

export const sendLetterInput = z.strictObject({
  studyId: z.string(),
  /** Made by the screen: what is sent twice is kept once. */
  id: z.uuid(),
  words: z
    .string()
    .max(longestLetter, `At most ${longestLetter} characters.`)
    .regex(/\S/, 'Write what they should know.')
    .superRefine((text, context) => {
      const problem = unstorable(text)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    }),
  /** The session that it is about, or that it is about none: said either way, since nobody who was in its room reads it. */
  visitId: z.union([z.uuid(whichSession), z.literal(noSession)], whichSession),
  /** Colleagues whom it is about: none of them reads it. */
  about: z.array(z.uuid()).max(mostNamed, `At most ${mostNamed} people.`),
})
