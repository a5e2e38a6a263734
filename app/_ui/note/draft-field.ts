import type { Left } from '@/lib/notes/completeness'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { AgreedRecording } from '@/lib/notes/earlier/before-writing'
import type { Standing } from '@/lib/notes/earlier/standing'
import type { Answers, PathValue } from '@/lib/notes/fields'
import type { LogFacts } from '@/lib/notes/log/log-facts'

export interface Person {
  id: string
  name: string
  role: string
  /** Which of the pair this person is for the participant, if one of them. */
  seat: 'lead' | 'second' | null
}

/** What stands around the answers of a draft, as the page was made. */
export interface AroundDraft {
  /** By id: whoever wrote in this note. */
  names: Readonly<Record<string, string>>
  people: readonly Person[]
  me: { id: string; name: string }
  /** Whose ticks are mine, where both therapists tick. */
  seat: 'lead' | 'second' | null
  /** What the study calls the two. */
  pair: Readonly<Record<'lead' | 'second', string>>
  /** IANA name of the site's time zone. */
  zone: string
  /** By field: what stands from earlier notes, to be said again in one tap. */
  standing: Readonly<Record<string, Standing>>
  /** How it was agreed that this session is recorded, where nobody said no to it since. */
  recording: AgreedRecording | null
  /** By path: what whoever answers there should know, such as what was planned or what the participant said no to. */
  beside: Readonly<Record<string, string>>
  /** By path: where one answer leads on to. */
  nextSteps: Readonly<Record<string, NextStep>>
}

/**
 * All that a field needs of the draft it stands in: a store by path. What `read`, `answers` and `left` give is the same
 * object until it changes, so that a key typed in one field paints that field alone.
 */
export interface DraftField extends AroundDraft {
  subscribe: (listener: () => void) => () => void
  /** The same for the field of one path alone: called when something at this field changes, or may have changed anywhere. */
  following: (path: string) => DraftField['subscribe']
  read: (path: string) => PathValue
  /** Put together from the paths. */
  answers: () => Answers
  left: () => readonly Left[]
  write: (path: string, value: PathValue) => void
  blur: (path: string) => void
  /** Why what stands at a path can't stay so: refused, at odds with another answer, or one of two. */
  error: (path: string) => string | undefined
  /** Changes that lost against an answer that stands, until somebody chooses. */
  conflicts: () => readonly Conflict[]
  choose: (conflict: Conflict, value: PathValue) => void
  /** Who ticked, by staff id, and when, once the server has recorded it. */
  stamp: (path: string) => { by: string; at: string } | undefined
  /** What the log of the session says by now, to be taken as answers in one tap; null where there is no log, or nothing to take. */
  logged: () => LogFacts | null
  /** Brings in what others wrote and logged by now; false where that can't be had. */
  readAnew: () => Promise<boolean>
  /** An id for what is written of this in this note: on every page the same, so that what two take from the log stands once. */
  idFor: (what: readonly string[], at: string) => string
}
export interface NextStep {
  /** The answer that does. */
  readonly after: string
  readonly href: string
  readonly label: string
}

/** The field that a path is in. */
export const fieldOf = (path: string): string => path.split('.', 1)[0] ?? path

/** Where a field stands on the page: links from what is left, and from comments, lead here. */
export const anchorOf = (name: string): string => `field-${name}`

/** The id of the control at a path; a dot would be a class in a selector. */
export const controlId = (path: string): string => path.replaceAll('.', '-')
