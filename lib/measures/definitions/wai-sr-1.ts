import type { ScoreMeasure } from '@/lib/measures/measure'

/** Scores only: its text stays on the site's own form until the site confirms its permission. */
export const waiSr1 = {
  id: 'wai_sr@1',
  code: 'wai_sr',
  title: 'WAI-SR',
  about: 'working alliance',
  source: 'Hatcher, Gillaspy 2006; the text needs permission',
  licence: 'scores_only',
  parts: {
    task: { label: 'Task', min: 4, max: 20 },
    bond: { label: 'Bond', min: 4, max: 20 },
    goal: { label: 'Goal', min: 4, max: 20 },
  },
  scores: {
    total: { label: 'Total', of: ['task', 'bond', 'goal'], mostMissing: 0, min: 12, max: 60 },
    task: { label: 'Task', of: ['task'], mostMissing: 0, min: 4, max: 20 },
    bond: { label: 'Bond', of: ['bond'], mostMissing: 0, min: 4, max: 20 },
    goal: { label: 'Goal', of: ['goal'], mostMissing: 0, min: 4, max: 20 },
  },
} as const satisfies ScoreMeasure
