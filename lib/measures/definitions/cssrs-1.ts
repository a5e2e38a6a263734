import type { ScoreMeasure } from '@/lib/measures/measure'

/** Scores only: its text stays on the site's own form until the site confirms its permission. */
export const cssrs1 = {
  id: 'cssrs@1',
  code: 'cssrs',
  title: 'C-SSRS',
  about: 'thoughts of suicide and behaviour, since the last contact',
  source: 'Posner and others 2011; the interview stays on the site’s own form',
  licence: 'scores_only',
  parts: {
    ideation: { label: 'Highest ideation', min: 0, max: 5 },
    intensity: { label: 'Intensity of the worst', min: 0, max: 25, optional: true },
    actual_attempt: { label: 'Actual attempt', flag: true },
    interrupted_attempt: { label: 'Interrupted attempt', flag: true },
    aborted_attempt: { label: 'Aborted attempt', flag: true },
    preparatory: { label: 'Preparatory acts', flag: true },
  },
  scores: {
    ideation: { label: 'Highest ideation', of: ['ideation'], mostMissing: 0, min: 0, max: 5 },
  },
} as const satisfies ScoreMeasure
