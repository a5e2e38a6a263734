import { z } from 'zod'
import { measureCodes } from '@/db/schema/vocabulary'

/** The measures that a visit may ask for; at which contacts the C-SSRS is asked is a setting of its own. */
export const plannedMeasures = measureCodes.filter(code => code !== 'cssrs')

/** A visit of the course: so many days after another visit's target day, within a window of days after it. */
export const plannedVisit = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z][A-Z0-9.]{0,11}$/, 'Capital letters, digits and full stops, 12 at most.')
      .refine(code => !/^(ENROL|BASELINE|OUT|NIGHT.*|UNSCHED.*)$/.test(code), 'This code has a meaning of its own.'),
    kind: z.enum(['preparation', 'session', 'integration', 'contact_call'], 'Choose a kind.'),
    after: z.string(),
    on: z.int().min(0).max(800),
    from: z.int().min(-60).max(800),
    to: z.int().min(0).max(860),
    measures: z.array(z.enum(plannedMeasures, 'Choose a measure.')).max(plannedMeasures.length).readonly().optional(),
  })
  .refine(({ on, from }) => from <= on, {
    path: ['from'],
    message: 'The window opens by the planned day at the latest.',
  })
  .refine(({ on, to }) => on <= to, { path: ['to'], message: 'The window closes on the planned day at the earliest.' })
export type PlannedVisit = Readonly<z.output<typeof plannedVisit>>
export type Schedule = readonly PlannedVisit[]

/** What the first visit hangs on. */
export const enrolment = 'ENROL'

/** A course: every visit is told apart, and hangs on enrolment or on one above it. */
export const schedule = z
  .array(plannedVisit)
  .min(1, 'A course has a visit.')
  .max(80)
  .superRefine((visits, context) => {
    const above = new Set([enrolment])
    visits.forEach(({ code, after }, index) => {
      const say = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, field], message })
      if (above.has(code)) say('code', 'There is a visit of this code above.')
      if (!above.has(after)) say('after', 'It hangs on a visit that stands above it.')
      above.add(code)
    })
  })

/** The visits that a study plans for a new participant: as its protocol sets them, else the usual course. */
export const scheduleOf = (settings: { readonly schedule?: Schedule }): Schedule => settings.schedule ?? usualSchedule

const symptoms: PlannedVisit['measures'] = ['phq9', 'gad7', 'pcl5']

/** A medication session with its three integration visits, and a call on each of the days two to eight after it. */
const block = (number: 1 | 2 | 3, session: PlannedVisit, last: Pick<PlannedVisit, 'on' | 'from' | 'to'>): Schedule => {
  const [kind, after] = ['integration', `MED${number}`] as const
  return [
    session,
    { code: `INT${number}.1`, kind, after, on: 1, from: 1, to: 2, measures: ['meq30', 'ebi', 'ceq'] },
    ...[2, 3, 4, 5, 6, 7, 8].map(on => callOn(number, on)),
    { code: `INT${number}.2`, kind, after, on: 7, from: 3, to: 10 },
    { code: `INT${number}.3`, kind, after, ...last, measures: [...symptoms, 'wai_sr'] },
  ]
}

const callOn = (number: number, on: number): PlannedVisit => ({
  ...{ code: `CALL${number}.${on - 1}`, kind: 'contact_call', after: `MED${number}` },
  ...{ on, from: on - 1, to: on + 1 },
})

/** Three preparation visits, three blocks of a medication session with what follows it, and two follow-ups (DOMAIN 1.9). */
export const usualSchedule: Schedule = [
  { code: 'PREP1', kind: 'preparation', after: 'ENROL', on: 7, from: 0, to: 14, measures: symptoms },
  { code: 'PREP2', kind: 'preparation', after: 'PREP1', on: 7, from: 0, to: 14, measures: ['wai_sr'] },
  { code: 'PREP3', kind: 'preparation', after: 'PREP2', on: 7, from: 0, to: 14, measures: symptoms },
  ...block(1, { code: 'MED1', kind: 'session', after: 'PREP3', on: 7, from: 1, to: 14 }, { on: 21, from: 14, to: 27 }),
  ...block(2, { code: 'MED2', kind: 'session', after: 'MED1', on: 28, from: 21, to: 35 }, { on: 21, from: 14, to: 27 }),
  ...block(3, { code: 'MED3', kind: 'session', after: 'MED2', on: 28, from: 21, to: 35 }, { on: 28, from: 21, to: 35 }),
  { code: 'FU6M', kind: 'integration', after: 'MED3', on: 183, from: 153, to: 213, measures: symptoms },
  { code: 'FU12M', kind: 'integration', after: 'MED3', on: 365, from: 335, to: 395, measures: symptoms },
]
