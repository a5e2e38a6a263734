import { z } from 'zod'
import { addressOf } from '@/lib/auth/address'
import { route } from '@/lib/auth/route'
import { proofDue, proveSelf, proveSelfInput } from '@/lib/credentials/prove-self'

/** Whether the gravest readings ask who somebody is now. */
export const GET = route(z.strictObject({}), proofDue)

/** Password, and code where there is one: what the session keeps of it is on the server, and no address carries it. */
export const POST = route(proveSelfInput, (actor, input, { headers }) => proveSelf(actor, input, addressOf(headers)))
