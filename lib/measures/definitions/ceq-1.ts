import type { ScoreMeasure } from '@/lib/measures/measure'

/** Scores only: its text stays on the site's own form until the site confirms its permission. */
export const ceq1 = {
  id: 'ceq@1',
  code: 'ceq',
  title: 'CEQ',
  about: 'challenging experience, of one session',
  source: 'Barrett and others 2016: each factor as the mean in per cent of its maximum',
  licence: 'scores_only',
  parts: {
    fear: { label: 'Fear, per cent', min: 0, max: 100, decimals: 1 },
    grief: { label: 'Grief, per cent', min: 0, max: 100, decimals: 1 },
    physical_distress: { label: 'Physical distress, per cent', min: 0, max: 100, decimals: 1 },
    insanity: { label: 'Insanity, per cent', min: 0, max: 100, decimals: 1 },
    isolation: { label: 'Isolation, per cent', min: 0, max: 100, decimals: 1 },
    death: { label: 'Death, per cent', min: 0, max: 100, decimals: 1 },
    paranoia: { label: 'Paranoia, per cent', min: 0, max: 100, decimals: 1 },
  },
  scores: {
    fear: { label: 'Fear', of: ['fear'], mostMissing: 0, min: 0, max: 100 },
    grief: { label: 'Grief', of: ['grief'], mostMissing: 0, min: 0, max: 100 },
    physical_distress: { label: 'Physical distress', of: ['physical_distress'], mostMissing: 0, min: 0, max: 100 },
    insanity: { label: 'Insanity', of: ['insanity'], mostMissing: 0, min: 0, max: 100 },
    isolation: { label: 'Isolation', of: ['isolation'], mostMissing: 0, min: 0, max: 100 },
    death: { label: 'Death', of: ['death'], mostMissing: 0, min: 0, max: 100 },
    paranoia: { label: 'Paranoia', of: ['paranoia'], mostMissing: 0, min: 0, max: 100 },
  },
} as const satisfies ScoreMeasure
