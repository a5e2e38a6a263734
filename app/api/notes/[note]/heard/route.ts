import { route } from '@/lib/auth/route'
import { hearDevice, hearDeviceInput } from '@/lib/session/live/hear-device'

/** A device with a session's log open says by itself that it is there: that is no sign that somebody is. */
export const POST = route(hearDeviceInput, hearDevice, { byHand: false })
