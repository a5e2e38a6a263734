import { asSignIn } from '@/db/work'
import { type HeldSession, markLocked } from './session-repository'

/** Locks the screen over the work: nothing is lost, and nothing more is shown until the same person unlocks it (45 CFR 164.312(a)(2)(iii)). */
export const lockSession = ({ id }: HeldSession): Promise<unknown> => asSignIn(tx => markLocked(tx, id))
