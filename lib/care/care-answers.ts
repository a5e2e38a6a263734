import { z } from 'zod'
import { unstorable } from '@/lib/outcome/text'
import { type CareQuestionId, careQuestions } from './care-questions'
import { longestAnswer } from './longest'

const mostNamed = 20

const words = z
  .string()
  .max(longestAnswer, `At most ${longestAnswer} characters.`)
  .superRefine((text, context) => {
    const reason = unstorable(text)
    if (reason) context.addIssue({ code: 'custom', message: reason })
  })
  .default('')

const choice = <Q extends CareQuestionId>(question: Q) =>
  z.enum(Object.keys(careQuestions[question].options) as OptionOf<Q>[]).nullable()
type OptionOf<Q extends CareQuestionId> = keyof (typeof careQuestions)[Q]['options'] & string

/** What somebody says to the care check: a question left open is null. */
export const careAnswers = z.strictObject({
  treatment: choice('treatment'),
  treatmentWords: words,
  touch: choice('touch'),
  touchWords: words,
  /** People of the care team whom it is about. */
  about: z.array(z.uuid()).max(mostNamed).default([]),
})
export type CareAnswers = z.output<typeof careAnswers>

/** Words and names stay only where the answer asks for them: what was typed and then taken back is not kept. */
export function whatCounts(answers: CareAnswers): CareAnswers {
  const asks = (question: CareQuestionId) =>
    (careQuestions[question].words.when as readonly string[]).includes(answers[question] ?? '')
  return {
    ...answers,
    treatmentWords: asks('treatment') ? answers.treatmentWords : '',
    touchWords: asks('touch') ? answers.touchWords : '',
    about: isRaised(answers) ? answers.about : [],
  }
}

/** Whether somebody must know of it. */
export const isRaised = (answers: Pick<CareAnswers, CareQuestionId>): boolean =>
  (Object.keys(careQuestions) as CareQuestionId[]).some(question =>
    (careQuestions[question].raises as readonly string[]).includes(answers[question] ?? ''),
  )
