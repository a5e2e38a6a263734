import type { StudySettings } from '@/db/schema/study-settings'
import type { ListedForm } from './course-of-measures'
import type { MeasureCode, Score } from './measure'
import { measureOf } from './measures'
import { cutsOf } from './pcl5-cut'

/** One score of one measure over the course. */
export interface Curve {
  /** `phq9.total` */
  readonly id: string
  readonly measure: MeasureCode
  readonly title: string
  readonly min: number
  readonly max: number
  readonly bands: NonNullable<Score['bands']>
  readonly marks: NonNullable<Score['marks']>
  readonly points: readonly {
    readonly on: string
    readonly value: number | null
    readonly words: string
    readonly visit: string
    /** The plain difference from the first score of the curve, “−12”; null at the first and where either is missing. */
    readonly change: string | null
  }[]
}

/** A curve for each score that was ever counted, from the completed forms in the order of their days. */
export function curvesOf(forms: readonly ListedForm[], settings: StudySettings): Curve[] {
  const curves = new Map<string, Curve>()
  for (const { form, visitCode, reading } of forms) {
    if (form.state !== 'completed' || !form.answeredOn) continue
    const measure = measureOf(form)
    for (const scored of reading ? [...reading.scores, ...reading.written] : []) {
      const id = `${measure.code}.${scored.id}`
      const { label, min, max } = scored
      const { bands = [], marks: published = [] } = measure.scores[scored.id] ?? {}
      const marks = cutsOf(measure, scored.id, settings) ?? published
      const before = curves.get(id) ?? {
        measure: measure.code,
        id,
        title: `${measure.title}, ${label}`,
        min,
        max,
        bands,
        marks,
        points: [],
      }
      const change = changeSince(before.points.find(({ value }) => value !== null)?.value ?? null, scored.value)
      const point = { on: form.answeredOn, value: scored.value, words: scoreWords(scored), visit: visitCode, change }
      curves.set(id, { ...before, points: [...before.points, point] })
    }
  }
  return [...curves.values()]
}

function changeSince(first: number | null, now: number | null): string | null {
  if (first === null || now === null) return null
  const by = Math.round((now - first) * 10) / 10
  return by === 0 ? '0' : `${by < 0 ? '−' : '+'}${Math.abs(by)}`
}

/** "12 of 27, moderate"; what can't be counted says so. */
export function scoreWords(scored: {
  readonly value: number | null
  readonly max: number
  readonly band: string | null
  readonly missing: number
  readonly prorated: boolean
}): string {
  if (scored.value === null) return `No score: ${scored.missing} left open`
  const prorated = scored.prorated ? `, counted with ${scored.missing} left open` : ''
  return `${scored.value} of ${scored.max}${scored.band ? `, ${scored.band}` : ''}${prorated}`
}
