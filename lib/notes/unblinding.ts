import { isGap, itemsOf, ticksOf } from './answer'
import type { Answer, Answers, Field, NoteDefinition } from './fields'
import { unblindingUnits, unblindingWords } from './unblinding-words'

/** Words of one field that may tell the participant's arm, as they were typed. */
export interface Unblinding {
  readonly field: string
  readonly label: string
  readonly words: readonly string[]
}

/** What in a note's own words may unblind: its author decides, and the decision is recorded. Coded answers can't. */
export const unblindingOf = (definition: NoteDefinition, answers: Answers, armNames: readonly string[]): Unblinding[] =>
  Object.entries(definition.fields).flatMap(([field, own]) => {
    const words = proseIn(own, answers[field] ?? null).flatMap(text => unblindingIn(text, armNames))
    return words.length > 0 ? [{ field, label: own.label, words: [...new Set(words)] }] : []
  })

/** An amount with its unit, a word that names the other arm, or one of the study's own names for its arms. */
export function unblindingIn(text: string, armNames: readonly string[]): string[] {
  const found = [amount, word, ...armNames.filter(name => name.trim()).map(armPattern)].flatMap(pattern => [
    ...text.matchAll(pattern),
  ])
  return found.sort((one, other) => one.index - other.index).map(([words]) => words)
}

const [before, after] = ['(?<![\\p{L}\\p{N}_.-])', '(?![\\p{L}\\p{N}_-])']
const amount = new RegExp(`${before}\\d+(?:[.,]\\d+)?\\s*(?:${unblindingUnits.join('|')})${after}`, 'giu')
const word = new RegExp(`${before}(?:${unblindingWords.join('|')})${after}`, 'giu')

/** In any case; a name that ends in a single letter only as it is written, or "an arm a little sore" would be arm A. */
function armPattern(name: string): RegExp {
  const literal = name
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  return new RegExp(`${before}${literal}${after}`, /(^|\s)\p{L}$/u.test(name.trim()) ? 'gu' : 'giu')
}

/** What somebody wrote in an answer, also as the reason of a tick that is none or of what stays open. */
function proseIn(field: Field, answer: Answer): string[] {
  if (isGap(answer)) return answer.reason ? [answer.reason] : []
  if (field.kind === 'checks') return Object.values(ticksOf(answer)).flatMap(({ reason }) => reason ?? [])
  if (field.kind === 'prose' || field.kind === 'text') return typeof answer === 'string' ? [answer] : []
  if (field.kind !== 'group') return []
  const names = Object.entries(field.members).flatMap(([name, { kind }]) =>
    kind === 'prose' || kind === 'text' ? [name] : [],
  )
  return itemsOf(answer).flatMap(({ values }) => names.flatMap(name => values[name] ?? []))
}
