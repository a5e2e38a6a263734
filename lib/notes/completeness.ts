import { isGap, isNone } from './answer'
import type { Answer, Answers, Field, NoteDefinition } from './fields'
import { type Problem, problemInParts } from './parts-left'
import { isBefore } from './too-early'
import { closedBy } from './when'

/** One thing that is left before signing, as the page lists it. */
export interface Left {
  readonly field: string
  readonly label: string
  readonly section: string
  readonly problem: string
  /** Nothing is missing: what is answered doesn't go together, and is said at its field, too. */
  readonly disagrees?: true
}

/** What is left before signing: required means answered or openly not done, and the answers must agree with each other. */
export function leftBeforeSigning(definition: NoteDefinition, answers: Answers): Left[] {
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    const problem = problemOf(definition, name, field, answers)
    if (!problem) return []
    const { words, ...kind } = problem
    return [{ field: name, label: field.label, section: field.section, problem: words, ...kind }]
  })
}

/** How many fields are openly not answered. */
export const gapsIn = (answers: Answers): number => Object.values(answers).filter(isGap).length

function problemOf(definition: NoteDefinition, name: string, field: Field, answers: Answers): Problem | null {
  const answer = answers[name] ?? null
  const closer = closedBy(definition, name, answers)
  if (closer !== null) return isBlank(answer) ? null : closedBranch(definition, closer)
  if (isBlank(answer)) return field.optional ? null : unanswered(field)
  if (isGap(answer) || isNone(answer)) return null
  return problemInParts(field, answer) ?? tooEarly(definition, field, answer, answers)
}

const isBlank = (answer: Answer): boolean => answer === null || (typeof answer === 'string' && answer.trim() === '')

function closedBranch(definition: NoteDefinition, closer: string): Problem {
  const words = `This holds an answer that “${definition.fields[closer]?.label}” no longer asks for. Clear it, or change that answer.`
  return { words, disagrees: true }
}

function unanswered(field: Field): Problem | null {
  const words = nothingYet(field)
  return words === null ? null : { words }
}

function nothingYet(field: Field): string | null {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return 'Nothing is written yet.'
    case 'date':
      return 'No date is set yet.'
    case 'datetime':
      return 'No time is set yet.'
    case 'scale':
    case 'number':
      return 'No number is given yet.'
    case 'choice':
      return 'Nothing is chosen yet.'
    case 'checks':
      return 'Nothing is ticked yet.'
    case 'matrix':
    case 'measure':
      return 'Nothing is filled in yet.'
    case 'staff':
      return 'Nobody is listed yet.'
    case 'multi':
    case 'group':
      return field.none ? `Nothing is recorded yet, nor “${field.none}”.` : 'Nothing is recorded yet.'
    case 'computed':
      return null
  }
}

function tooEarly(definition: NoteDefinition, field: Field, answer: Answer, answers: Answers): Problem | null {
  if ((field.kind !== 'date' && field.kind !== 'datetime') || !field.notBefore) return null
  const earliest = answers[field.notBefore] ?? null
  if (typeof answer !== 'string' || typeof earliest !== 'string') return null
  if (!isBefore(field.kind, answer, earliest)) return null
  const words = `This lies before “${definition.fields[field.notBefore]?.label}”. One of the two needs another look.`
  return { words, disagrees: true }
}
