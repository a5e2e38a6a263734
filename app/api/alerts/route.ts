import { z } from 'zod'
import { shownTo } from '@/app/s/[study]/alert-words'
import { route } from '@/lib/auth/route'
import { alertsOf } from '@/lib/messages/alerts-of'

/** What the person has not seen yet; asked every few seconds, which is nobody's input. */
export const GET = route(z.strictObject({}), async actor => ({ alerts: (await alertsOf(actor)).map(shownTo(actor)) }))
