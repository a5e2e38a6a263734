import { currentDefinition } from '@/lib/notes/definition'
import type { Field } from '@/lib/notes/fields'
import { type Earlier, type Standing, standingIn } from './standing'

/** What is answered once in preparation and holds for the whole course; in the order in which it is told. */
const answeredOnce = [
  'orientation_given',
  'boundaries_reviewed',
  'complaint_route_given',
  'support_person',
  'transport_plan',
  'overnight_plan',
  'recording_consent',
] as const
export type CourseFactName = (typeof answeredOnce)[number]

/** A fact of the course by its own label; null where no signed note has said it yet. */
export interface CourseFact {
  readonly name: CourseFactName
  readonly label: string
  readonly standing: Standing | null
}

/** The facts of the course as the participant’s signed notes have them, the latest contact first: what a form offers as unchanged, told anywhere else. */
export function courseFactsIn(earlier: readonly Earlier[], only: { readonly structured?: boolean } = {}): CourseFact[] {
  const definition = currentDefinition('preparation')
  const standing = standingIn(definition, earlier)
  const names = answeredOnce.filter(name => !only.structured || definition.fields[name]?.readers === 'structured')
  return names.map(name => ({
    name,
    label: labelOf(definition.fields[name]),
    standing: standing[name] ?? null,
  }))
}

/** The way home and the night as they were planned, on one line; null where nothing was. */
export function plannedAfter(facts: readonly CourseFact[]): string | null {
  const planned = (['transport_plan', 'overnight_plan'] as const).flatMap(name => {
    const fact = facts.find(one => one.name === name)
    return fact?.standing ? [`${fact.label}: ${fact.standing.words}`] : []
  })
  return planned.length > 0 ? `${planned.join('. ')}.` : null
}

/** A list of checks is called by its section too: “Orientation: explained”. */
const labelOf = (field: Field | undefined): string =>
  field?.kind === 'checks' ? `${field.section}: ${field.label.toLowerCase()}` : (field?.label ?? '')
