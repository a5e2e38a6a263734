import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { recordingRefusals } from '@/lib/credentials/record-refusal'
import { actorOf, recordInput } from '@/lib/credentials/session'
import { parsed } from '@/lib/outcome/parsed'
import { faultMessage } from './action'
import { addressOf } from './address'
import { reportFault } from './fault'
import { allowOrigin } from './origin'
import { refusalOf } from './refusal-of'
import { type Asked, type Params, requestInput, usualBytes } from './request-input'
import { sentSession } from './session'
import { statusOf } from './status'

interface Context {
  params: Promise<Params>
}

/**
 * The door for route handlers: the same rules as for actions, a refusal as its status. The path's parameters are part of the
 * input. What a page sends without anybody's hand keeps no screen from locking. A door for many records at once may read more.
 */
export const route =
  <S extends z.ZodType, T>(
    schema: S,
    useCase: (actor: Actor, input: z.output<S>, request: Asked) => Promise<T>,
    { byHand = true, mostBytes = usualBytes }: { byHand?: boolean; mostBytes?: number } = {},
  ) =>
  async (request: Asked, context: Context): Promise<Response> => {
    const path = await paramsOf(context)
    const deed = deedOf(request, path)
    return responded(request, deed, async () => {
      const session = await sentSession(request.headers)
      const actor = actorOf(session, addressOf(request.headers))
      if (session && byHand && isUnsafe(request)) await recordInput(session)
      const input = await requestInput(request, path, mostBytes)
      return recordingRefusals(actor, deed, input, async () => useCase(actor, parsed(schema, input), request))
    })
  }

/** The same for requests that need no open session: unlocking, signing out. */
export const publicRoute =
  <S extends z.ZodType, T>(schema: S, useCase: (input: z.output<S>) => Promise<T>) =>
  async (request: Asked, context: Context): Promise<Response> => {
    const path = await paramsOf(context)
    return responded(request, deedOf(request, path), async () =>
      useCase(parsed(schema, await requestInput(request, path))),
    )
  }

/** Next gives a path without parameters none, not no parameters. */
const paramsOf = async ({ params }: Context): Promise<Params> => (await params) ?? {}

async function responded(request: Asked, deed: string, work: () => Promise<unknown>): Promise<Response> {
  if (request.method === 'HEAD') return unanswered()
  try {
    if (isUnsafe(request)) allowOrigin(request.headers.get('origin'))
    const value = await work()
    if (value instanceof Response) return value
    return value === undefined ? new Response(null, { status: 204 }) : Response.json(value)
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal)
      return refused({ code: 'fault', message: faultMessage, fields: {}, reference: reportFault(error, deed) })
    return refused({ code: refusal.code, message: refusal.message, fields: refusal.fields })
  }
}

/** Next asks the door of GET when only the head of its answer is asked for: a download would stand in the trail of which nothing was sent. */
const unanswered = () => new Response(null, { status: 405, headers: { Allow: 'GET' } })

const refused = (body: { code: keyof typeof statusOf; message: string; fields: object; reference?: string }) =>
  Response.json(body, { status: statusOf[body.code] })

const isUnsafe = ({ method }: Asked) => method !== 'GET'

/** `PUT /api/notes/[note]/answers`: which door it was, without whose record. */
function deedOf({ method, url }: Asked, path: Params): string {
  const segments = new URL(url).pathname.split('/').map(segment => {
    const name = Object.keys(path).find(key => path[key] === decodeURIComponent(segment))
    return name ? `[${name}]` : segment
  })
  return `${method} ${segments.join('/')}`
}
