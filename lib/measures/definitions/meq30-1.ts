import type { ScoreMeasure } from '@/lib/measures/measure'

/** Scores only: its text stays on the site's own form until the site confirms its permission. */
export const meq301 = {
  id: 'meq30@1',
  code: 'meq30',
  title: 'MEQ30',
  about: 'mystical-type experience, of one session',
  source: 'Barrett, Johnson, Griffiths 2015',
  licence: 'scores_only',
  parts: {
    mystical: { label: 'Mystical', min: 0, max: 75 },
    positive_mood: { label: 'Positive mood', min: 0, max: 30 },
    transcendence: { label: 'Transcendence of time and space', min: 0, max: 30 },
    ineffability: { label: 'Ineffability', min: 0, max: 15 },
  },
  scores: {
    total: {
      label: 'Total',
      of: ['mystical', 'positive_mood', 'transcendence', 'ineffability'],
      mostMissing: 0,
      min: 0,
      max: 150,
    },
  },
  findings: {
    complete: {
      label: 'At least 60 % on all four',
      all: [
        { of: ['mystical'], from: 45, atLeast: 1 },
        { of: ['positive_mood'], from: 18, atLeast: 1 },
        { of: ['transcendence'], from: 18, atLeast: 1 },
        { of: ['ineffability'], from: 9, atLeast: 1 },
      ],
    },
  },
} as const satisfies ScoreMeasure
