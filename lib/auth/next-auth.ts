import NextAuth, { type AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { passkeyAnswer } from '@/lib/credentials/passkey-answer'
import { sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import type { SignedIn } from '@/lib/credentials/sign-in-outcome'
import { signInByPasskey } from '@/lib/credentials/sign-in-passkey'
import { signOut } from '@/lib/credentials/sign-out'
import { running } from '@/lib/ops/running'
import { parsed } from '@/lib/outcome/parsed'
import { unstorable } from '@/lib/outcome/text'
import { cookies, isSecure } from './cookies'
import { reportFault } from './fault'
import { ownPath } from './own-path'
import { readPasskeyCookie } from './passkey-cookie'
import { refusalOf } from './refusal-of'
import { requestAddress } from './request'
import { jsonOf } from './request-input'
import { cookieSeconds } from './session-cookie'

/** next-auth's endpoints: credentials alone, and in its cookie nothing but our opaque token. */
export function answerSignIn(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  process.env.NEXTAUTH_URL = running().configuration.url // never what a Host header says
  const answer: (request: Request, context: object) => Promise<Response> = NextAuth(options())
  return answer(request, context)
}

declare module 'next-auth' {
  interface User {
    token?: string
  }
}

const options = (): AuthOptions => ({
  secret: running().secret,
  session: { strategy: 'jwt', maxAge: cookieSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  useSecureCookies: isSecure(),
  cookies: cookies(),
  providers: [
    Credentials({ credentials: { email: {}, password: {}, code: {} }, authorize }),
    Credentials({ id: 'passkey', credentials: { answer: {} }, authorize: authorizePasskey }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ session: user ? user.token : token.session }),
    session: async ({ session, token }) => ({ expires: session.expires, user: await personOf(token.session) }),
    redirect: ({ url, baseUrl }) => ownPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
  },
  events: { signOut: ({ token }) => end(token.session) },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
})

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine(typed => unstorable(typed) === null)
const credentials = z.object({ email: text(254), password: text(1000), code: text(20).optional() })

const passkeyCredentials = z.object({ answer: text(20_000) })

const authorize = (sent: unknown) =>
  letIn(async () => signIn({ ...parsed(credentials, sent), address: await requestAddress() }))

const authorizePasskey = (sent: unknown) =>
  letIn(async () => {
    const answer = parsed(passkeyAnswer, jsonOf(parsed(passkeyCredentials, sent).answer))
    return signInByPasskey({ answer, browser: await readPasskeyCookie(), address: await requestAddress() })
  })

/** Whatever goes wrong leaves as a code alone: next-auth puts an error's message into an address. */
async function letIn(signingIn: () => Promise<SignedIn>) {
  try {
    const { staffId: id, token } = await signingIn()
    return { id, token }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) reportFault(error, 'sign in')
    throw new Error(refusal?.code ?? 'fault')
  }
}

/** Throwing has next-auth take the cookie away: right when the session has ended, wrong when only the database is. */
async function personOf(token: unknown) {
  const session = await heldBy(token).catch(error => {
    if (refusalOf(error)?.code === 'unavailable') return undefined
    throw error
  })
  if (session === null) throw new Error('signed_out')
  return session && { name: session.staff.name, email: session.staff.email }
}

async function end(token: unknown): Promise<void> {
  const session = await heldBy(token)
  if (session) await signOut(session)
}

const heldBy = async (token: unknown) => (typeof token === 'string' ? sessionOf(token) : null)
