import { z } from 'zod'
import { type EntryKind, touchSeats } from '@/db/schema/vocabulary'
import { unstorable } from '@/lib/outcome/text'
import { describedWords } from '@/lib/session/effects/described-words'
import { type Vital, vitalRanges } from '@/lib/session/vitals/vital-ranges'
import { kinds } from './kinds'
import { voidReasons } from './void-reasons'

const words = z
  .string()
  .max(2000, 'At most 2,000 characters.')
  .superRefine((text, context) => {
    const problem = unstorable(text)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
const spoken = { words: words.optional() }
/** What is tapped while the log is covered says so; absent otherwise, so that what was sealed before reads as it did. */
const tapped = { ...spoken, covered: z.literal(true).optional() }
const staffId = z.uuid('Choose a person of this study.')

/** A number as it was read off, kept as it was typed; blood pressure in mmHg, temperature in °C. */
const reading = (vital: Vital) => {
  const { least, most, unit, decimals } = vitalRanges[vital]
  return z
    .string()
    .regex(decimals ? /^\d{1,3}(\.\d)?$/ : /^\d{1,3}$/, `A number, in ${unit}.`)
    .refine(text => Number(text) >= least && Number(text) <= most, `From ${least} to ${most} ${unit}.`)
    .optional()
}

const vitals = z
  .strictObject({
    systolic: reading('systolic'),
    diastolic: reading('diastolic'),
    pulse: reading('pulse'),
    temperature: reading('temperature'),
    oxygen: reading('oxygen'),
    respiration: reading('respiration'),
    position: z.enum(['lying', 'sitting', 'standing']).optional(),
    measuredBy: staffId.optional(),
    /** What was done where a value lies outside the site's limits. */
    response: words.optional(),
    ...tapped,
  })
  .refine(
    one => [one.systolic, one.diastolic, one.pulse, one.temperature, one.oxygen, one.respiration].some(Boolean),
    'Give at least one reading.',
  )
  .refine(one => !one.systolic === !one.diastolic, 'Systolic and diastolic belong together.')
  .refine(one => !(Number(one.systolic) <= Number(one.diastolic)), 'Systolic is the higher of the two.')

const among = <K extends string>(options: Readonly<Record<K, string>>) => z.enum(Object.keys(options) as K[]).optional()

/** What the participant and those in the room say of an effect, whenever there is time for it (DOMAIN 1.5, row 12). */
export const described = z.strictObject({
  domain: among(describedWords.domain.options),
  valence: among(describedWords.valence.options),
  intensity: among(describedWords.intensity.options),
  impairment: among(describedWords.impairment.options),
  source: among(describedWords.source.options),
  ...spoken,
})

/** A rating says itself where its scale ends, unless that is 10: it is never read on another. */
const distress = z
  .strictObject({
    value: z.int('A whole number.').min(0, 'Not below 0.').max(100, 'Not above 100.'),
    of: z.literal(100).optional(),
    ...tapped,
  })
  .refine(({ value, of = 10 }) => value <= of, { path: ['value'], error: 'A whole number from 0 to 10.' })

/** How the participant stopped a touch, said as it begins or as it ends. */
const stopped = { stopSignal: z.literal(true).optional(), notWanted: z.literal(true).optional() }

const howBegan = z.enum(['participant_reached_out', 'participant_asked', 'offered_and_accepted']).optional()
/** How a touch began may be said later, as an effect is described later. */
const describedInLog = described.extend({ began: howBegan })

const touchCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'Choose a kind of touch.')
const touch = z.strictObject({
  touch: touchCode,
  /** Whose hands. */
  staff: staffId,
  began: howBegan,
  ...stopped,
  ...tapped,
})

/** What holds from now on, of one kind of touch; where only the fact is logged, the agreement stays to be changed. */
const narrowed = z.strictObject({
  touch: touchCode.optional(),
  seats: z.array(z.enum(touchSeats)).min(1, 'Choose with whom.').max(touchSeats.length).optional(),
  value: z.enum(['no', 'ask']).optional(),
  ...tapped,
})

const ended = z.strictObject({ uncertain: z.literal(true).optional(), ...stopped, ...spoken })
const said = words.refine(text => text.trim() !== '', 'Write a word, or leave it out.')
const voided = z
  .strictObject({ reason: z.enum(Object.keys(voidReasons) as (keyof typeof voidReasons)[]), ...spoken })
  .refine(one => one.reason !== 'other' || (one.words ?? '').trim() !== '', 'Another reason needs a few words.')

type Body = z.ZodType<Record<string, unknown>>

const made = new Map<EntryKind, Body>()

/** What an entry of a kind holds: checked on its way in. Made once: a schema is compiled at its first use. */
export function bodySchema(kind: EntryKind): Body {
  const schema = made.get(kind) ?? schemaOf(kind)
  made.set(kind, schema)
  return schema
}

function schemaOf(kind: EntryKind): Body {
  if (kind === 'ended') return ended
  if (kind === 'consent_narrowed') return narrowed
  if (kind === 'described') return describedInLog
  if (kind === 'void') return voided
  if (kind === 'worded') return z.strictObject({ words: said })
  if (kind === 'confirmed') return z.strictObject(spoken)
  const { holds } = kinds[kind]
  switch (holds) {
    case 'nothing':
    case 'of_another':
      return z.strictObject(tapped)
    case 'words':
      return z.strictObject({ ...tapped, words: said })
    case 'effect':
      return z.strictObject({ term: words.optional(), ...tapped })
    case 'distress':
      return distress
    case 'vitals':
      return vitals
    case 'touch':
      return touch
    case 'staff':
      return z.strictObject({
        person: staffId,
        way: z.enum(['in', 'out', 'throughout']),
        stated: z.literal(true).optional(),
        ...tapped,
      })
    default:
      return z.strictObject({ state: z.enum(Object.keys(holds.states)), ...tapped })
  }
}
