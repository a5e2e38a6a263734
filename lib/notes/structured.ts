import { isGap, isNone, itemsOf, ticksOf } from './answer'
import type { Answer, Answers, Field, GroupField, Item, NoteDefinition, StampedTick } from './fields'

/** One answer as those see it who may not read prose. */
export interface StructuredAnswer {
  /** Codes, numbers, times and people; null where nothing of the answer is structured. */
  readonly answer: Answer
  /** What stands for the words that were kept back, such as "Words, 214 characters"; null where nothing was. */
  readonly withheld: string | null
}
export type StructuredAnswers = Readonly<Record<string, StructuredAnswer>>
interface Parted<T> {
  readonly kept: T
  readonly characters: number
}

/**
 * What those see who may not read prose. No word that anybody typed is in it: neither prose, nor the reason of a gap or
 * of a "no", nor the words inside a repeated group.
 */
export function structuredOnly(definition: NoteDefinition, answers: Answers): StructuredAnswers {
  return Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, structured(field, answers[name] ?? null)]),
  )
}

function structured(field: Field, answer: Answer): StructuredAnswer {
  if (answer === null || isNone(answer)) return { answer, withheld: null }
  if (isGap(answer)) return withWords({ kept: { gap: answer.gap }, characters: answer.reason?.length ?? 0 })
  if (field.readers === 'team') return { answer: null, withheld: forTheTeam(field, answer) }
  switch (field.kind) {
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
    case 'multi':
    case 'matrix':
    case 'measure':
    case 'staff':
    case 'computed':
      return { answer, withheld: null }
    case 'checks':
      return withWords(withoutReasons(ticksOf(answer)))
    case 'group':
      return withWords(withoutWords(field, itemsOf(answer)))
  }
}

const withWords = ({ kept, characters }: Parted<Answer>): StructuredAnswer => ({
  answer: kept,
  withheld: characters > 0 ? wordsWithheld(characters) : null,
})

const forTheTeam = (field: Field, answer: Answer): string =>
  (field.kind === 'text' || field.kind === 'prose') && typeof answer === 'string'
    ? wordsWithheld(answer.length)
    : 'For the team only'

/** What stands for words that are kept back. */
export const wordsWithheld = (characters: number): string =>
  `Words, ${characters} ${characters === 1 ? 'character' : 'characters'}`

function withoutReasons(ticks: Readonly<Record<string, StampedTick>>): Parted<Answer> {
  const bare = Object.entries(ticks).map(([part, { reason: _, ...tick }]) => [part, tick])
  const reasons = Object.values(ticks).map(({ reason }) => reason?.length ?? 0)
  return { kept: { ticks: Object.fromEntries(bare) }, characters: sum(reasons) }
}

/** A member that only the team reads is taken out of the item, not emptied: empty would say "no entry". */
function withoutWords(field: GroupField, items: readonly Item[]): Parted<Answer> {
  const isOpen = ([member]: readonly [string, unknown]) => field.members[member]?.readers === 'structured'
  const kept = items.map(({ id, values }) => ({
    id,
    values: Object.fromEntries(Object.entries(values).filter(isOpen)),
  }))
  const words = items.flatMap(({ values }) => Object.entries(values).filter(each => !isOpen(each)))
  return { kept: { items: kept }, characters: sum(words.map(([, value]) => value?.length ?? 0)) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
