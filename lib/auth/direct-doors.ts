import type { IncomingMessage, ServerResponse } from 'node:http'
import { running } from '@/lib/ops/running'
import type { Asked } from './request-input'
import { responseHeaders } from './security-headers'

/** A route that is asked several times a second while somebody writes. */
export interface DirectDoor {
  readonly method: string
  /** The whole path; its one group is the parameter. */
  readonly path: RegExp
  readonly parameter: string
  readonly answer: (asked: Asked, context: { params: Promise<Record<string, string>> }) => Promise<Response>
}

type Direct = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Answers these routes before Next sees them: what Next does for a request costs several times what a save does, and a save
 * needs none of it. The handler is the route's own, so that both ways go through the same door. Called by lib/cli/serve.mjs,
 * which is not part of the build; it passes everything that is not taken here on to Next.
 */
export function openDirectDoors(doors: readonly DirectDoor[]): void {
  const place = globalThis as { [key: symbol]: Direct | undefined }
  place[Symbol.for('vigil.direct')] = (request, response) => {
    for (const { method, path, parameter, answer } of doors) {
      const found = request.method === method ? path.exec(request.url ?? '') : null
      if (!found) continue
      const params = Promise.resolve({ [parameter]: found[1] ?? '' })
      answer(askedBy(request), { params }).then(
        answered => send(response, answered),
        () => response.destroy(), // the door answers whatever goes wrong behind it
      )
      return true
    }
    return false
  }
}

const askedBy = (request: IncomingMessage): Asked => ({
  method: request.method ?? '',
  url: `${running().configuration.url}${request.url}`,
  headers: { get: name => textOf(request.headers[name]) },
  body: request,
})

const textOf = (header: string | string[] | undefined): string | null =>
  Array.isArray(header) ? header.join(', ') : (header ?? null)

async function send(response: ServerResponse, answered: Response): Promise<void> {
  const body = Buffer.from(await answered.arrayBuffer())
  const type = answered.headers.get('content-type')
  response.writeHead(answered.status, {
    ...responseHeaders(null),
    ...(type && { 'Content-Type': type }),
    'Content-Length': body.length,
  })
  response.end(body)
}
