import type { ItemMeasure } from '@/lib/measures/measure'

const all = ['phq9_1', 'phq9_2', 'phq9_3', 'phq9_4', 'phq9_5', 'phq9_6', 'phq9_7', 'phq9_8', 'phq9_9']
/** The rule of the published algorithm: an item counts from “more than half the days” on, the ninth from “several days”. */
const counted = { of: all, from: 2, lower: { phq9_9: 1 } } as const
const core = { of: ['phq9_1', 'phq9_2'], from: 2, atLeast: 1 } as const

export const phq91 = {
  id: 'phq9@1',
  code: 'phq9',
  title: 'PHQ-9',
  about: 'low mood, past two weeks',
  source:
    'Kroenke, Spitzer, Williams 2001; PHQ screeners: no permission required to reproduce, translate, display or distribute',
  licence: 'ship',
  lead: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  choices: {
    '0': 'Not at all',
    '1': 'Several days',
    '2': 'More than half the days',
    '3': 'Nearly every day',
  },
  items: {
    phq9_1: { label: 'Little interest or pleasure in doing things' },
    phq9_2: { label: 'Feeling down, depressed, or hopeless' },
    phq9_3: { label: 'Trouble falling or staying asleep, or sleeping too much' },
    phq9_4: { label: 'Feeling tired or having little energy' },
    phq9_5: { label: 'Poor appetite or overeating' },
    phq9_6: {
      label: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
    },
    phq9_7: { label: 'Trouble concentrating on things, such as reading the newspaper or watching television' },
    phq9_8: {
      label:
        'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
    },
    phq9_9: { label: 'Thoughts that you would be better off dead or of hurting yourself in some way' },
    phq9_difficulty: {
      label:
        'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
      choices: {
        '0': 'Not difficult at all',
        '1': 'Somewhat difficult',
        '2': 'Very difficult',
        '3': 'Extremely difficult',
      },
      optional: true,
    },
  },
  scores: {
    total: {
      label: 'Total',
      of: all,
      mostMissing: 2,
      min: 0,
      max: 27,
      bands: [
        { from: 0, label: 'minimal' },
        { from: 5, label: 'mild' },
        { from: 10, label: 'moderate' },
        { from: 15, label: 'moderately severe' },
        { from: 20, label: 'severe' },
      ],
      marks: [{ at: 10, label: 'screening cut' }],
    },
  },
  findings: {
    major: { label: 'Algorithm: major depressive syndrome', all: [{ ...counted, atLeast: 5 }, core] },
    other: { label: 'Algorithm: other depressive syndrome', all: [{ ...counted, atLeast: 2, atMost: 4 }, core] },
  },
} as const satisfies ItemMeasure
