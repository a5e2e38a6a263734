import type { Measure, MeasureAnswers, Score } from './measure'
import { published } from './measures'
import { type Scored, scoresOf } from './score'

/** A part that was counted on the site's own form, where a later version counts it here as a score of the same name: over the course the one goes on as the other. */
export function writtenScores(measure: Measure, answers: MeasureAnswers): Scored[] {
  if (measure.licence !== 'scores_only') return []
  const later = published.findLast(({ code }) => code === measure.code)?.scores ?? {}
  const written = Object.entries(later).flatMap(([id, { label, min, max }]): [string, Score][] =>
    id in measure.parts && !(id in measure.scores) ? [[id, { label, of: [id], mostMissing: 0, min, max }]] : [],
  )
  return scoresOf({ ...measure, scores: Object.fromEntries(written) }, answers)
}
