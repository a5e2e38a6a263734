import type { ItemMeasure } from '@/lib/measures/measure'

export const gad71 = {
  id: 'gad7@1',
  code: 'gad7',
  title: 'GAD-7',
  about: 'anxiety, past two weeks',
  source:
    'Spitzer, Kroenke, Williams, Löwe 2006; PHQ screeners: no permission required to reproduce, translate, display or distribute',
  licence: 'ship',
  lead: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  choices: {
    '0': 'Not at all',
    '1': 'Several days',
    '2': 'More than half the days',
    '3': 'Nearly every day',
  },
  items: {
    gad7_1: { label: 'Feeling nervous, anxious, or on edge' },
    gad7_2: { label: 'Not being able to stop or control worrying' },
    gad7_3: { label: 'Worrying too much about different things' },
    gad7_4: { label: 'Trouble relaxing' },
    gad7_5: { label: 'Being so restless that it is hard to sit still' },
    gad7_6: { label: 'Becoming easily annoyed or irritable' },
    gad7_7: { label: 'Feeling afraid, as if something awful might happen' },
  },
  scores: {
    total: {
      label: 'Total',
      of: ['gad7_1', 'gad7_2', 'gad7_3', 'gad7_4', 'gad7_5', 'gad7_6', 'gad7_7'],
      mostMissing: 2,
      min: 0,
      max: 21,
      bands: [
        { from: 0, label: 'minimal' },
        { from: 5, label: 'mild' },
        { from: 10, label: 'moderate' },
        { from: 15, label: 'severe' },
      ],
      marks: [{ at: 10, label: 'screening cut' }],
    },
  },
} as const satisfies ItemMeasure
