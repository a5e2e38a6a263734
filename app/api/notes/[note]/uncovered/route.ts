import { route } from '@/lib/auth/route'
import { recordPinUsed, recordPinUsedInput } from '@/lib/session/log/record-pin-used'

/** Where the PIN of the day was used, now or while there was no network. */
export const POST = route(recordPinUsedInput, recordPinUsed, { byHand: false })
