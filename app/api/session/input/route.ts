import { z } from 'zod'
import { route } from '@/lib/auth/route'

/** Somebody is there: told by the page at real input, so that the screen does not lock over somebody who reads. The door counts it. */
export const POST = route(z.strictObject({}), async () => undefined)
