import { agreementOn, isAgreement, optionOf, standingTicks } from './agreement'
import { cellsOf, itemsOf, scoresOf, ticksOf } from './answer'
import {
  type Answer,
  type ChecksField,
  type Field,
  type GroupField,
  type Item,
  type MatrixField,
  type MeasureField,
  type StaffField,
  staffMembers,
} from './fields'
import { partLabel } from './part-label'
import { partsOf } from './paths'
import { isBefore } from './too-early'
import { memberClosedBy } from './when'

/** What is wrong with an answer: something is missing yet, or what is there doesn't go together. */
export interface Problem {
  readonly words: string
  readonly disagrees?: true
}

const found = new WeakMap<Field, WeakMap<object, Problem | null>>()

/** What is wrong with a begun answer in its parts, or null where it is whole. An answer is never changed, only replaced: it is looked through once. */
export function problemInParts(field: Field, answer: Answer): Problem | null {
  if (answer === null || typeof answer === 'string') return null
  const known = found.get(field) ?? new WeakMap<object, Problem | null>()
  found.set(field, known)
  const problem = known.get(answer)
  if (problem !== undefined) return problem
  const looked = lookThrough(field, answer)
  known.set(answer, looked)
  return looked
}

function lookThrough(field: Field, answer: Answer): Problem | null {
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
    case 'multi':
    case 'computed':
      return null
    case 'checks':
      return missing(openParts(field, standingTicks(ticksOf(answer))) ?? unexplained(field, answer))
    case 'matrix':
      return missing(openParts(field, cellsOf(answer)))
    case 'measure':
      return missing(openParts(field, scoresOf(answer)))
    case 'staff':
      return firstProblem(itemsOf(answer), item => staffProblem(field, item))
    case 'group':
      return firstProblem(itemsOf(answer), (item, index) => memberProblem(field, item, index))
  }
}

const missing = (words: string | null): Problem | null => (words === null ? null : { words })
const disagreeing = (words: string): Problem => ({ words, disagrees: true })

function openParts(
  field: ChecksField | MatrixField | MeasureField,
  filled: Readonly<Record<string, unknown>>,
): string | null {
  const isFree = (part: string) => field.kind === 'measure' && field.parts[part]?.optional
  const open = partsOf(field).filter(part => !Object.hasOwn(filled, part) && !isFree(part))
  return open.length > 0 ? `Still open: ${listed(open.map(part => partLabel(field, part)))}.` : null
}

function unexplained(field: ChecksField, answer: Answer): string | null {
  const ticks = ticksOf(answer)
  const needsWord = (part: string) =>
    isAgreement(part) ? agreementOn(ticks, optionOf(part)) === 'objected' : ticks[part]?.done === false
  const bare = partsOf(field).filter(part => needsWord(part) && isBlank(ticks[part]?.reason))
  return bare.length > 0
    ? `A word of reason is missing for the ${bare.every(isAgreement) ? 'objection' : '“no”'} at: ${listed(bare.map(part => partLabel(field, part)))}.`
    : null
}

function staffProblem(field: StaffField, item: Item): Problem | null {
  const who = field.roles[item.values.role ?? ''] ?? 'Somebody listed'
  const { in: cameIn, out: left } = item.values
  if (Date.parse(left ?? '') < Date.parse(cameIn ?? '')) return disagreeing(`${who}: “Out” lies before “In”.`)
  const open = Object.entries(staffMembers).filter(([member]) => isBlank(item.values[member]))
  return open.length > 0 ? { words: `${who}: still open: ${listed(open.map(([, label]) => label))}.` } : null
}

function memberProblem(field: GroupField, item: Item, index: number): Problem | null {
  const which = `${field.item} ${index + 1}`
  const members = Object.entries(field.members).map(([name, member]) => ({
    ...member,
    isBlank: isBlank(item.values[name]),
    closer: memberClosedBy(field, name, item),
  }))
  const closed = members.find(member => member.closer !== null && !member.isBlank)
  if (closed)
    return disagreeing(
      `${which}: “${closed.label}” holds an answer that “${field.members[closed.closer ?? '']?.label}” no longer asks for. Clear it, or change that answer.`,
    )
  const early = memberTooEarly(field, item)
  if (early !== null) return disagreeing(`${which}: ${early}`)
  const open = members.filter(member => !member.optional && member.isBlank && member.closer === null)
  return open.length > 0 ? { words: `${which}: still open: ${listed(open.map(({ label }) => label))}.` } : null
}

/** A moment of an item that lies before another of the same item. */
function memberTooEarly({ members }: GroupField, { values }: Item): string | null {
  for (const [name, member] of Object.entries(members)) {
    if ((member.kind !== 'date' && member.kind !== 'datetime') || !member.notBefore) continue
    const [moment, earliest] = [values[name] ?? '', values[member.notBefore] ?? '']
    if (moment !== '' && earliest !== '' && isBefore(member.kind, moment, earliest))
      return `“${member.label}” lies before “${members[member.notBefore]?.label}”.`
  }
  return null
}

/** Where some items are not whole yet, what disagrees in another is named first. */
function firstProblem(
  items: readonly Item[],
  problemOf: (item: Item, index: number) => Problem | null,
): Problem | null {
  const problems = items.map(problemOf).filter(problem => problem !== null)
  return problems.find(problem => problem.disagrees) ?? problems[0] ?? null
}

/** The first three by name, the others by number: a list of eighteen helps nobody at nine in the evening. */
function listed(labels: readonly string[]): string {
  const named = labels.slice(0, 3).map(label => `“${label}”`)
  const more = labels.length - named.length
  const last = more > 0 ? `${more} more` : named.pop()
  return named.length > 0 ? `${named.join(', ')} and ${last}` : `${last}`
}

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === ''
