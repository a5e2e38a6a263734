import { Refusal } from '@/lib/outcome/refusal'

export type Params = Readonly<Record<string, string | string[] | undefined>>

/** What a route reads of a request: Next's own, or the server's before Next (direct-doors.ts). */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly body: AsyncIterable<Uint8Array> | null
}

/** Of a request, where its door allows no more. */
export const usualBytes = 1_048_576

/** What a request asks: its JSON body or its query, with the path's parameters, which the body can't replace. */
export async function requestInput(
  request: Asked,
  path: Params,
  mostBytes = usualBytes,
): Promise<Record<string, unknown>> {
  const { method, url } = request
  const sent = method === 'GET' ? Object.fromEntries(new URL(url).searchParams) : await bodyOf(request, mostBytes)
  return { ...sent, ...path }
}

async function bodyOf(request: Asked, mostBytes: number): Promise<object> {
  const text = await textOf(request, mostBytes)
  const body = text === '' ? {} : jsonOf(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed()
  return body
}

/** Read as it arrives, and no further than it may go. */
async function textOf(request: Asked, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (Number(request.headers.get('content-length')) > mostBytes) throw new Refusal('too_large')
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw new Refusal('too_large')
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw malformed()
  }
}

/** `__proto__` is no name for anything. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw malformed()
      return value
    })
  } catch {
    throw malformed()
  }
}

const malformed = () => new Refusal('invalid', 'The request could not be read: it is not a JSON object in UTF-8.')
