import { isGap, itemsOf, ticksOf } from './answer'
import type { Answer, Answers, Field, NoteDefinition } from './fields'
import { unblindingNumbers, unblindingUnits, unblindingWords } from './unblinding-words'

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
  const names = armNames.filter(name => name.trim())
  const found = [amount, word].flatMap(pattern => [...text.matchAll(pattern)])
  found.push(...names.flatMap(name => armIn(text, name)))
  return found.sort((one, other) => one.index - other.index).map(([words]) => words)
}

/** A hyphen may stand on either side, as in a range of two or in a word made of two; not before a number, which is a version. */
const [before, after] = ['(?<![\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_]|-\\p{N})']
const [unit, spelled] = [unblindingUnits, unblindingNumbers].map(words => `(?:${words.join('|')})`)
const digits = '\\d+(?:[.,]\\d+)?'
const inDigits = `(?<![\\p{L}\\p{N}_.-])${digits}(?:\\s*(?:${unit}\\s*)?[-–]\\s*${digits})?`
/** “a hundred and twenty”: so many words at most, that a text of nothing but numbers takes no longer than another. */
const inWords = `${before}${spelled}(?:[\\s-]+(?:(?:and|an?)[\\s-]+)?${spelled}){0,6}(?:[\\s-]+an?)?`
const amount = new RegExp(`(?:${inDigits}(?:-|\\s+)?|${inWords}[\\s-]+)${unit}${after}`, 'giu')
const word = new RegExp(`${before}(?:${unblindingWords.join('|')})${after}`, 'giu')

/** A name in any case, its words apart or joined; a single letter, or one at its end, only as it is written, or "an arm a little sore" would be arm A. */
function armIn(text: string, name: string): RegExpExecArray[] {
  const words = name.trim().split(/[\s-]+/)
  const last = words.at(-1) ?? ''
  const end = /^\p{L}$/u.test(last) ? last : ''
  const literal = words.map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s-]+')
  return [...text.matchAll(new RegExp(before + literal + after, 'giu'))].filter(([found]) => found.endsWith(end))
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
