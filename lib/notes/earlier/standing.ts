import type { Day } from '@/lib/clock/instant'
import { cellsOf, codesOf, isGap, isNone, scoresOf, ticksOf } from '@/lib/notes/answer'
import { display } from '@/lib/notes/display'
import type { Answer, Answers, Field, NoteDefinition, PathValue } from '@/lib/notes/fields'
import { partLabel } from '@/lib/notes/part-label'
import { pathSchema } from '@/lib/notes/path-schema'
import { partsOf } from '@/lib/notes/paths'

/** A fact of the course as it stands: since when, and what to write at which path to say it again. */
export interface Standing {
  readonly since: Day
  readonly values: Readonly<Record<string, PathValue>>
  readonly words: string
}
/** A signed note of the participant. */
export interface Earlier {
  readonly on: Day
  readonly answers: Answers
}

/** Every standing field of the definition that an earlier note answers; `earlier` has the latest contact first. */
export function standingIn(
  definition: NoteDefinition,
  earlier: readonly Earlier[],
): Readonly<Record<string, Standing>> {
  return Object.fromEntries(
    Object.entries(definition.fields).flatMap(([name, field]) => {
      const said = field.standing
        ? earlier.flatMap(({ on, answers }) => {
            const values = stillAsked(field, valuesOf(name, field, answers[name] ?? null))
            return values ? [{ on, values, words: wordsOf(field, answers[name] ?? null, values) }] : []
          })
        : []
      const [latest] = said
      if (!latest || !fits(definition, latest.values)) return []
      const key = JSON.stringify(latest.values)
      const changed = said.findIndex(({ values }) => JSON.stringify(values) !== key)
      const since = said.slice(0, changed < 0 ? said.length : changed).at(-1)?.on ?? latest.on
      return [[name, { since, values: latest.values, words: latest.words }] as const]
    }),
  )
}

/** What would write this answer again, by path; null where there is nothing that stands: no answer, a gap, a "no" at a check. */
function valuesOf(name: string, field: Field, answer: Answer): Standing['values'] | null {
  if (answer === null || isGap(answer)) return null
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return typeof answer === 'string' ? { [name]: answer } : null
    case 'multi':
      return isNone(answer) ? { [name]: { none: true } } : below(name, codesOf(answer), () => true)
    case 'checks': {
      const done = Object.entries(ticksOf(answer)).filter(([, tick]) => tick.done)
      return field.by === 'one'
        ? below(
            name,
            done.map(([part]) => part),
            () => ({ done: true }),
          )
        : null
    }
    case 'matrix':
      return below(name, Object.keys(cellsOf(answer)), part => cellsOf(answer)[part] ?? null)
    case 'measure':
      return below(name, Object.keys(scoresOf(answer)), part => scoresOf(answer)[part] ?? null)
    case 'staff':
    case 'group':
    case 'computed':
      return null
  }
}

function below(name: string, parts: readonly string[], value: (part: string) => PathValue): Standing['values'] | null {
  return parts.length > 0 ? Object.fromEntries([...parts].sort().map(part => [`${name}.${part}`, value(part)])) : null
}

/** Of a list that the study sets, what it still asks about. */
function stillAsked(field: Field, values: Standing['values'] | null): Standing['values'] | null {
  if (values === null || field.kind !== 'matrix') return values
  const kept = Object.entries(values).filter(([path]) => Object.hasOwn(field.rows, path.split('.')[1] ?? ''))
  return kept.length > 0 ? Object.fromEntries(kept) : null
}

/** One line in words, or how much of what has many parts is said; of a list of checks also the few that are not. */
function wordsOf(field: Field, answer: Answer, values: Standing['values']): string {
  if (field.kind !== 'checks' && field.kind !== 'matrix' && field.kind !== 'measure')
    return display(field, answer, () => '')
  const parts = partsOf(field)
  const said = Object.keys(values).length
  const left = parts.length - said
  const told = Object.keys(values).map(path => path.slice(path.indexOf('.') + 1))
  const named = parts.filter(part => !told.includes(part)).map(part => partLabel(field, part))
  const isFew = field.kind === 'checks' && left > 0 && left <= 3
  return `${said} of ${parts.length}${isFew ? `, without: ${named.join(', ')}` : ''}`
}

/** An earlier definition may have had answers that this one has not. */
const fits = (definition: NoteDefinition, values: Standing['values']): boolean =>
  Object.entries(values).every(([path, value]) => pathSchema(definition, path)?.safeParse(value).success)
