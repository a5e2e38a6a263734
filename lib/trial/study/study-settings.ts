import { z } from 'zod'
import type { StudySettings } from '@/db/schema/study-settings'
import { effectKinds, entryKinds, measureCodes, noteKinds } from '@/db/schema/vocabulary'
import { line } from '@/lib/trial/input'

/** What is often used as the cut of the PCL-5’s total (DOMAIN 1.10). */
export const defaultPcl5Cut = 33

/** The pads within reach in a session, as a study or a site chooses them; none chosen, what is usual. */
export const padsInput = z
  .array(
    z.enum(entryKinds).exclude(['clock_zero', 'ended', 'described', 'confirmed', 'worded', 'void'], 'This is no pad.'),
  )
  .max(12, 'Twelve at most.')
  .default([])

/** What a protocol may set otherwise, with its defaults. */
export const studySettings = z.strictObject({
  leadLabel: line(40).default('Lead therapist'),
  secondLabel: line(40).default('Second therapist'),
  countersignHours: z.int().min(1).max(720).default(72),
  signHours: z.int().min(1).max(720).default(72),
  signatureMinutes: z.int().min(1).max(60).default(15),
  idleMinutes: z.int().min(1).max(60).default(15),
  readingsPerHour: z.int().min(5).max(1000).default(50),
  fieldsOn: z
    .array(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/))
    .max(100)
    .default([]),
  cssrsAt: z.array(z.enum(noteKinds)).default(['preparation', 'session', 'integration']),
  lateHours: z.int().min(1).max(720).default(24),
  measures: z.array(z.enum(measureCodes)).default([...measureCodes]),
  armNames: z.array(line(40)).max(10).default([]),
  independentContact: line(200).or(z.literal('')).default(''),
  cssrsLimit: z.int().min(1).max(5).default(4),
  pcl5Cut: z.int().min(1).max(80).default(defaultPcl5Cut),
  legalHold: z.boolean().default(false),
  treatmentGuess: z.boolean().default(false),
  unblindHours: z.int().min(1).max(168).default(24),
  seriousHours: z.int().min(1).max(168).default(24),
  touchWidenDays: z.int().min(0).max(30).default(1),
  careDays: z.int().min(1).max(30).default(3),
  outcomeRating: z.boolean().default(true),
  ratingAfter: z
    .string()
    .regex(/^([A-Z][A-Z0-9.]{0,11})?$/, 'The code of a medication session, as the schedule has it.')
    .default(''),
  ratingDays: z.int().min(1).max(800).default(56),
  ratingEarly: z.int().min(0).max(180).default(7),
  ratingLate: z.int().min(0).max(180).default(7),
  judgeHours: z.int().min(1).max(72).default(3),
  staffGapMinutes: z.int().min(1).max(480).default(15),
  attendanceMinutes: z.int().min(0).max(1440).default(0),
  investigatorTerms: z.array(z.enum(effectKinds)).default([]),
  pads: padsInput,
  distressScale: z.enum(['0-10', '0-100']).default('0-10'),
  relatedness: z.enum(['graded', 'yes_no']).default('graded'),
})

const known = studySettings.strip()

/** What the protocol sets of these, with the defaults for the rest; what is set by deeds of its own stands beside them. */
export const settingsOf = (settings: StudySettings): z.output<typeof studySettings> => known.parse(settings)
