import type { StampedTick } from './fields'

type Ticks = Readonly<Record<string, StampedTick>>

/** What the other therapist said to a tick. */
export const agreementCodes = { agreed: 'Agreed', objected: 'Objected', not_done: 'Not done' } as const
export type Agreement = keyof typeof agreementCodes

/** The place beside a tick where the other therapist gives their own answer: the same is agreement, another is an objection. */
export const agreementTo = (option: string): string => `${option}.agreed`
export const isAgreement = (part: string): boolean => part.endsWith('.agreed')
export const optionOf = (part: string): string => part.replace(/\.agreed$/, '')

/** Whether the other therapist agreed to a tick as it stands; `changed` where it was ticked anew since. */
export function agreementOn(ticks: Ticks, option: string): Agreement | 'open' | 'changed' {
  const [tick, other] = [ticks[option], ticks[agreementTo(option)]]
  if (!tick || !other) return 'open'
  if (Date.parse(tick.at) > Date.parse(other.at)) return 'changed'
  if (other.gap) return 'not_done'
  return tick.done === other.done ? 'agreed' : 'objected'
}

/** The ticks, without what was said to one that was changed since. */
export const standingTicks = (ticks: Ticks): Ticks =>
  Object.fromEntries(
    Object.entries(ticks).filter(([part]) => !isAgreement(part) || agreementOn(ticks, optionOf(part)) !== 'changed'),
  )
