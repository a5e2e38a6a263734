import type { ScoreMeasure } from '@/lib/measures/measure'

/** Its items by their number, where the site has confirmed that it may use them; their text stays on the site's own form. */
export const ebi2 = {
  id: 'ebi@2',
  code: 'ebi',
  title: 'EBI',
  about: 'emotional breakthrough, of one session',
  source: 'Roseman and others 2019: six items of 0 to 100, counted as their mean',
  licence: 'site_supplied',
  parts: {
    ebi_1: { label: 'Item 1', min: 0, max: 100, optional: true },
    ebi_2: { label: 'Item 2', min: 0, max: 100, optional: true },
    ebi_3: { label: 'Item 3', min: 0, max: 100, optional: true },
    ebi_4: { label: 'Item 4', min: 0, max: 100, optional: true },
    ebi_5: { label: 'Item 5', min: 0, max: 100, optional: true },
    ebi_6: { label: 'Item 6', min: 0, max: 100, optional: true },
  },
  scores: {
    mean: {
      label: 'Mean',
      of: ['ebi_1', 'ebi_2', 'ebi_3', 'ebi_4', 'ebi_5', 'ebi_6'],
      by: 'mean',
      mostMissing: 0,
      min: 0,
      max: 100,
    },
  },
} as const satisfies ScoreMeasure
