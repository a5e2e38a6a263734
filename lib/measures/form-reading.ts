import type { StudySettings } from '@/db/schema/study-settings'
import { cssrsLimitAt } from '@/lib/trial/study/site-settings'
import { type Concern, concernOf } from './concern'
import { wordsOf } from './display'
import { type Finding, findingsOf } from './findings'
import type { FormRow } from './form-repository'
import type { Measure, MeasureAnswers } from './measure'
import { measureOf } from './measures'
import { type Scored, scoresOf } from './score'
import { writtenScores } from './written-scores'

/** What a form says, for the eye: each answer in words, its scores and what they come to. */
export interface FormReading {
  readonly title: string
  readonly answers: readonly { readonly id: string; readonly label: string; readonly words: string }[]
  readonly scores: readonly Scored[]
  /** Its parts that go on over the course as scores of a later version. */
  readonly written: readonly Scored[]
  readonly findings: readonly Finding[]
  /** The answers that ask for a judgement of risk, in words. */
  readonly concern: Concern
}

/** Worked out anew each time it is read; stored are only the answers. */
export function readingOf(
  form: Pick<FormRow, 'measure' | 'siteId'>,
  answers: MeasureAnswers,
  settings: StudySettings,
): FormReading {
  const measure = measureOf(form)
  return {
    title: measure.title,
    answers: Object.entries(partsOf(measure)).map(([id, { label }]) => ({
      id,
      label,
      words: wordsOf(measure, id, answers[id] ?? null),
    })),
    scores: scoresOf(measure, answers),
    written: writtenScores(measure, answers),
    findings: findingsOf(measure, answers),
    concern: concernOf(measure, answers, { cssrsLimit: cssrsLimitAt(settings, form.siteId) }),
  }
}

export const partsOf = (measure: Measure): Readonly<Record<string, { readonly label: string }>> =>
  measure.licence === 'ship' ? measure.items : measure.parts
