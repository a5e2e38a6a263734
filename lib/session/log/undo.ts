import type { EntryKind } from '@/db/schema/vocabulary'
import { clockOff } from '@/lib/clock/device-clock'
import type { Instant } from '@/lib/clock/instant'

/** For so long what was just written can be undone with one tap or key, by whoever wrote it. */
export const undoMilliseconds = 10_000
/** That tap takes a moment of its own. */
const tapMilliseconds = 500

/** When something was tapped, and by whom. */
export interface Tap {
  readonly by: string
  readonly tappedAt: Instant
  readonly deviceNow: Instant
  readonly receivedAt: Instant
}
interface Sent extends Tap {
  readonly kind: EntryKind
  readonly body: Readonly<Record<string, unknown>>
}

/** Whether an entry undoes another: its writer's own void, with that reason, within ten seconds. Any other void leaves it told of, and counted. */
export const isUndo = ({ kind, body, ...tap }: Sent, of: Tap | undefined): boolean =>
  kind === 'void' &&
  body.reason === 'undone' &&
  of?.by === tap.by &&
  Math.abs(tappedOn(tap) - tappedOn(of)) <= undoMilliseconds + tapMilliseconds

/** By the server's clock. */
const tappedOn = (tap: Tap): number => Date.parse(tap.tappedAt) + clockOff(tap)
