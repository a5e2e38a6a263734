import { z } from 'zod'
import { type Vital, vitalRanges } from './vital-ranges'

/** Within what a reading may be at all, and the low end below the high one. */
const limit = (vital: Vital) => {
  const { least, most, unit, decimals } = vitalRanges[vital]
  const between = `From ${least} to ${most} ${unit}.`
  const step = decimals === 0 ? 1 : 0.1
  const end = z
    .number(between)
    .min(least, between)
    .max(most, between)
    .multipleOf(step, `In steps of ${step}.`)
    .optional()
  return z
    .strictObject({ low: end, high: end })
    .refine(({ low, high }) => low === undefined || high === undefined || low < high, {
      path: ['high'],
      message: 'The upper limit lies above the lower one.',
    })
    .optional()
}

/** Limits as they are typed: each vital sign's two ends, either left open. */
export const limitsInput = z.strictObject({
  systolic: limit('systolic'),
  diastolic: limit('diastolic'),
  pulse: limit('pulse'),
  temperature: limit('temperature'),
  oxygen: limit('oxygen'),
  respiration: limit('respiration'),
})
type Given = z.output<typeof limitsInput>

/** In the order of the ranges, without what is left open. */
export const givenIn = (limits: Given): Given =>
  Object.fromEntries(
    Object.keys(vitalRanges).flatMap(vital => {
      const { low, high } = limits[vital as Vital] ?? {} // the keys of that very object
      const ends = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) }
      return low === undefined && high === undefined ? [] : [[vital, ends]]
    }),
  )
