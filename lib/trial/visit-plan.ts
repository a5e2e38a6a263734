import { z } from 'zod'

/** A visit of the course: so many days after another visit's target day, within a window of days after it. */
export const plannedVisit = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z][A-Z0-9.]{0,11}$/, 'Capital letters, digits and full stops, 12 at most.')
      .refine(code => !/^(ENROL|BASELINE|NIGHT.*)$/.test(code), 'This code has a meaning of its own.'),
    kind: z.enum(['preparation', 'session', 'integration', 'contact_call'], 'Choose a kind.'),
    after: z.string(),
    on: z.int().min(0).max(800),
    from: z.int().min(-60).max(800),
    to: z.int().min(0).max(860),
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

/** Three preparation visits, three blocks of a medication session and its three integration visits, and two follow-ups. */
export const usualSchedule: Schedule = [
  { code: 'PREP1', kind: 'preparation', after: 'ENROL', on: 7, from: 0, to: 14 },
  { code: 'PREP2', kind: 'preparation', after: 'PREP1', on: 7, from: 0, to: 14 },
  { code: 'PREP3', kind: 'preparation', after: 'PREP2', on: 7, from: 0, to: 14 },
  { code: 'MED1', kind: 'session', after: 'PREP3', on: 7, from: 1, to: 14 },
  { code: 'INT1.1', kind: 'integration', after: 'MED1', on: 1, from: 1, to: 2 },
  { code: 'INT1.2', kind: 'integration', after: 'MED1', on: 7, from: 3, to: 10 },
  { code: 'INT1.3', kind: 'integration', after: 'MED1', on: 21, from: 14, to: 27 },
  { code: 'MED2', kind: 'session', after: 'MED1', on: 28, from: 21, to: 35 },
  { code: 'INT2.1', kind: 'integration', after: 'MED2', on: 1, from: 1, to: 2 },
  { code: 'INT2.2', kind: 'integration', after: 'MED2', on: 7, from: 3, to: 10 },
  { code: 'INT2.3', kind: 'integration', after: 'MED2', on: 21, from: 14, to: 27 },
  { code: 'MED3', kind: 'session', after: 'MED2', on: 28, from: 21, to: 35 },
  { code: 'INT3.1', kind: 'integration', after: 'MED3', on: 1, from: 1, to: 2 },
  { code: 'INT3.2', kind: 'integration', after: 'MED3', on: 7, from: 3, to: 10 },
  { code: 'INT3.3', kind: 'integration', after: 'MED3', on: 28, from: 21, to: 35 },
  { code: 'FU6M', kind: 'integration', after: 'MED3', on: 183, from: 153, to: 213 },
  { code: 'FU12M', kind: 'integration', after: 'MED3', on: 365, from: 335, to: 395 },
]
