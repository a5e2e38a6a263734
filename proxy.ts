import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { placeOf, securityHeaders } from '@/lib/auth/security-headers'

/** Headers for every response, and a nonce for the page that is rendered. It decides nothing about access: that is in lib/access. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (pathname.startsWith('/_next/static/')) return protectedBy(NextResponse.next(), null)
  const nothing = nothingFor(request)
  if (nothing !== null) return uncached(protectedBy(new NextResponse(null, { status: nothing }), null))
  const nonce = pathname.startsWith('/api/') ? null : randomBytes(16).toString('base64')
  return uncached(protectedBy(NextResponse.next({ request: { headers: passedOn(request, nonce) } }), nonce))
}

/** No images are made to size here, and nothing of a record is rendered for a browser that only guesses what comes next. */
function nothingFor({ nextUrl: { pathname }, headers }: NextRequest): number | null {
  if (pathname.startsWith('/_next/image')) return 404
  const guessing = /prefetch|prerender/.test(`${headers.get('purpose')} ${headers.get('sec-purpose')}`)
  return guessing && pathname.startsWith('/s/') ? 204 : null
}

/** Next takes the nonce for its own scripts from the policy on the request; both are ours, whatever the browser sent. */
function passedOn(request: NextRequest, nonce: string | null): Headers {
  const headers = new Headers(request.headers)
  const address = request.nextUrl.clone()
  address.searchParams.delete('_rsc')
  headers.set('x-vigil-path', `${address.pathname}${address.search}`)
  headers.set('x-nonce', nonce ?? '')
  headers.set('content-security-policy', securityHeaders(placeOf(nonce))['Content-Security-Policy'] ?? '')
  return headers
}

function protectedBy(response: NextResponse, nonce: string | null): NextResponse {
  for (const [name, value] of Object.entries(securityHeaders(placeOf(nonce)))) response.headers.set(name, value)
  return response
}

/** Nothing that isn't a build's own file stays in any cache. */
function uncached(response: NextResponse): NextResponse {
  response.headers.set('Cache-Control', 'no-store')
  return response
}
