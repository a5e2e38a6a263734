import type { ScoreMeasure } from '@/lib/measures/measure'

/** Its items by their number, where the site has the permission to use them; their text stays on the site's own form. */
export const waiSr2 = {
  id: 'wai_sr@2',
  code: 'wai_sr',
  title: 'WAI-SR',
  about: 'working alliance',
  source: 'Hatcher, Gillaspy 2006: task 1, 2, 10, 12; bond 3, 5, 7, 9; goal 4, 6, 8, 11; the text needs permission',
  licence: 'site_supplied',
  parts: {
    wai_sr_1: { label: 'Item 1', min: 1, max: 5, optional: true },
    wai_sr_2: { label: 'Item 2', min: 1, max: 5, optional: true },
    wai_sr_3: { label: 'Item 3', min: 1, max: 5, optional: true },
    wai_sr_4: { label: 'Item 4', min: 1, max: 5, optional: true },
    wai_sr_5: { label: 'Item 5', min: 1, max: 5, optional: true },
    wai_sr_6: { label: 'Item 6', min: 1, max: 5, optional: true },
    wai_sr_7: { label: 'Item 7', min: 1, max: 5, optional: true },
    wai_sr_8: { label: 'Item 8', min: 1, max: 5, optional: true },
    wai_sr_9: { label: 'Item 9', min: 1, max: 5, optional: true },
    wai_sr_10: { label: 'Item 10', min: 1, max: 5, optional: true },
    wai_sr_11: { label: 'Item 11', min: 1, max: 5, optional: true },
    wai_sr_12: { label: 'Item 12', min: 1, max: 5, optional: true },
  },
  scores: {
    total: {
      label: 'Total',
      of: [
        ...['wai_sr_1', 'wai_sr_2', 'wai_sr_3', 'wai_sr_4', 'wai_sr_5', 'wai_sr_6'],
        ...['wai_sr_7', 'wai_sr_8', 'wai_sr_9', 'wai_sr_10', 'wai_sr_11', 'wai_sr_12'],
      ],
      mostMissing: 0,
      min: 12,
      max: 60,
    },
    task: { label: 'Task', of: ['wai_sr_1', 'wai_sr_2', 'wai_sr_10', 'wai_sr_12'], mostMissing: 0, min: 4, max: 20 },
    bond: { label: 'Bond', of: ['wai_sr_3', 'wai_sr_5', 'wai_sr_7', 'wai_sr_9'], mostMissing: 0, min: 4, max: 20 },
    goal: { label: 'Goal', of: ['wai_sr_4', 'wai_sr_6', 'wai_sr_8', 'wai_sr_11'], mostMissing: 0, min: 4, max: 20 },
  },
} as const satisfies ScoreMeasure
