import type { ScoreMeasure } from '@/lib/measures/measure'

/** Scores only: its text stays on the site's own form until the site confirms its permission. */
export const ebi1 = {
  id: 'ebi@1',
  code: 'ebi',
  title: 'EBI',
  about: 'emotional breakthrough, of one session',
  source: 'Roseman and others 2019: six items of 0 to 100',
  licence: 'scores_only',
  parts: {
    mean: { label: 'Mean of the six items', min: 0, max: 100, decimals: 1 },
  },
  scores: {
    mean: { label: 'Mean', of: ['mean'], mostMissing: 0, min: 0, max: 100 },
  },
} as const satisfies ScoreMeasure
