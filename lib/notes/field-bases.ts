import type { Circumstance, StudySwitch } from './circumstances'

/** `team` = those who may read prose; `structured` = also those who may not (study monitor, coded export). */
export type Readers = 'team' | 'structured'

/** Branching logic as data: true where the named field's answer is, or contains, one of these codes. */
export interface When {
  readonly field: string
  readonly is: readonly string[]
}

/** What closes and opens a field, or a member of an item by another member of the same item. */
export interface Branched {
  /** Asked only where this is so. */
  readonly when?: When
  /** Makes no sense where this is so: after "did not take place", after "ended early". */
  readonly unless?: When
  /** Off until the study switches this on, or the contact is so; an answer that it holds already is shown all the same. */
  readonly switch?: StudySwitch | Circumstance
}

export interface Common extends Branched {
  readonly section: string
  readonly label: string
  readonly help?: string
  /** May be left empty without saying so. */
  readonly optional?: true
  /** May be left empty except where the contact is so. */
  readonly requiredAt?: Circumstance
  /** A fact of the course: what the participant's last signed note says of it is offered as unchanged, in one tap. */
  readonly standing?: true
  /** Can't be answered "not asked, not done, declined, not applicable": the record makes no sense without it. */
  readonly absolute?: true
}

export interface Coded extends Common {
  readonly readers: Readers
  readonly deid: 'keep' | 'withhold'
}

export interface Words extends Common {
  readonly readers: 'team'
  readonly deid: 'scrub' | 'withhold'
  readonly maxLength: number
}

export interface Moment extends Common {
  readonly readers: Readers
  readonly deid: 'study_day' | 'withhold'
  /** The moment can't lie before the answer of this field. */
  readonly notBefore?: string
  /** It may lie after today, such as the next contact. */
  readonly future?: true
  /** It may lie before the participant's consent, such as the day a medicine was stopped. */
  readonly past?: true
}

export type Options = Readonly<Record<string, string>>
