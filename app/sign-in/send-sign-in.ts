import { reasons } from '@/lib/outcome/refusal'

interface Typed {
  email: string
  password: string
  code: string
}

const words: Readonly<Record<string, string>> = {
  wrong_password: 'That e-mail, password or code is not right. Check each, then try again.',
  throttled: reasons.throttled,
  unavailable: 'The server or its database can’t be reached just now. Nothing was changed; try again in a moment.',
  invalid: 'One of these is longer than any e-mail, password or code can be.',
}

/** What a refusal says here; a fault of ours says that it is one. */
export const wordsOf = (code: string): string =>
  words[code] ?? 'Signing in failed, and the fault is ours. Try again in a moment.'

/** Null when signed in, else the code of the refusal. */
export const sendSignIn = (typed: Typed): Promise<string | null> => send('credentials', { ...typed })

/** The same with what a passkey answered. */
export const sendPasskey = (answer: object): Promise<string | null> =>
  send('passkey', { answer: JSON.stringify(answer) })

async function send(by: 'credentials' | 'passkey', given: Record<string, string>): Promise<string | null> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
    const body = new URLSearchParams({ ...given, csrfToken, callbackUrl: '/', json: 'true' })
    const response = await fetch(`/api/auth/callback/${by}`, { method: 'POST', body })
    const { url } = await response.json()
    const { searchParams } = new URL(url, window.location.href)
    return searchParams.get('error') ?? (response.ok && !searchParams.has('csrf') ? null : 'fault')
  } catch {
    return 'unavailable'
  }
}
