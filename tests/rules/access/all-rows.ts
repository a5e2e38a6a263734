import { careRows, careRules } from './care-rules'
import { courseRows, courseRules } from './course-rules'
import { emergencyRows, emergencyRules } from './emergency-rules'
import { eventRows, eventRules } from './event-rules'
import { exportRows, exportRules } from './export-rules'
import { guessRows, guessRules } from './guess-rules'
import { letterRows, letterRules } from './letter-rules'
import { measureRows, measureRules } from './measure-rules'
import { noteRows, noteRules } from './note-rules'
import { officeRows, officeRules } from './office-rules'
import { ratingRows, ratingRules } from './rating-rules'
import type { Row } from './rule'

const keysOf = <K extends string>(rules: Readonly<Record<K, unknown>>) => Object.keys(rules) as K[]

/** The whole matrix, in the order of its deeds. */
export const allRows: readonly Row[] = [
  ...keysOf(noteRules).flatMap(noteRows),
  ...keysOf(measureRules).flatMap(measureRows),
  ...keysOf(eventRules).flatMap(eventRows),
  ...keysOf(emergencyRules).flatMap(emergencyRows),
  ...keysOf(careRules).flatMap(careRows),
  ...keysOf(letterRules).flatMap(letterRows),
  ...keysOf(courseRules).flatMap(courseRows),
  ...keysOf(ratingRules).flatMap(ratingRows),
  ...keysOf(guessRules).flatMap(guessRows),
  ...keysOf(officeRules).flatMap(officeRows),
  ...keysOf(exportRules).flatMap(exportRows),
]
