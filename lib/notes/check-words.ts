import { agreementCodes, agreementOn, agreementTo } from './agreement'
import { ticksOf } from './answer'
import type { Answer, ChecksField, StampedTick } from './fields'
import { type Line, noEntry, type People, type Wording } from './words'

/** What was said to a check, and who said it when; nobody where nothing was. */
export interface Said {
  readonly words: string
  readonly by: StampedTick | null
  /** A no, or an objection: what a reader must not miss among the others. */
  readonly isNo?: boolean
}
export interface CheckRow {
  readonly option: string
  readonly label: string
  /** A yes or a no, with its word of reason. */
  readonly tick: Said
  /** What the other therapist said to it; null where nobody is asked, or nothing is ticked. */
  readonly other: Said | null
}

/** A list of checks row by row, as screen, paper and one line of words tell it. */
export function checkRows(field: ChecksField, answer: Answer): CheckRow[] {
  const ticks = ticksOf(answer)
  return Object.entries(field.options).map(([option, label]) => ({
    ...{ option, label, tick: tickSaid(ticks[option]) },
    other: field.by === 'agreed' && ticks[option] ? otherSaid(ticks, option) : null,
  }))
}

const tickSaid = (tick: StampedTick | undefined): Said =>
  tick
    ? { words: withReason(tick.done ? 'Yes' : 'No', tick), by: tick, isNo: !tick.done }
    : { words: noEntry, by: null }

function otherSaid(ticks: Readonly<Record<string, StampedTick>>, option: string): Said {
  const state = agreementOn(ticks, option)
  const other = ticks[agreementTo(option)]
  if (state === 'changed') return { words: 'Changed since the other therapist spoke to it: not agreed', by: null }
  if (state === 'open' || !other) return { words: 'Not agreed yet', by: null }
  const words = withReason(state === 'not_done' ? 'Agreement not done' : agreementCodes[state], other)
  return { words, by: other, isNo: state === 'objected' }
}

const withReason = (words: string, { reason }: StampedTick): string => (reason ? `${words}: ${reason}` : words)

/** The rows as lines of words. */
export const checkLines = (field: ChecksField, answer: Answer, people: People, wording: Wording): Line[] =>
  checkRows(field, answer).map(({ label, tick, other }) => ({
    label,
    value: [tick, other].flatMap(said => (said ? [inOneLine(said, people, wording)] : [])).join('. '),
  }))

const inOneLine = ({ words, by }: Said, people: People, { instant }: Wording): string =>
  by ? `${words} (${people(by.by)}, ${instant(by.at)})` : words
