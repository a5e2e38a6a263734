import { once } from 'node:events'
import { connect } from 'node:net'
import { asSignIn } from '@/db/work'
import { readCount, setCount } from '@/lib/credentials/sign-in-repository'
import { limitOfAccount } from '@/lib/credentials/throttle'

/** So many wrong passwords that the next must wait for a quarter of an hour. */
export async function tooManyTries(email: string): Promise<void> {
  await asSignIn(async tx => {
    const { key } = limitOfAccount(email)
    await readCount(tx, key)
    await setCount(tx, key, 20)
  })
}

/** Attempts to sign in over HTTP: whole, giving the code of the refusal, or begun and answered when its rest is sent. */
export async function signInAttempt(url: string, email: string) {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, email, password: 'wrong', json: 'true' }).toString()
  const headers = {
    Cookie: asked.headers
      .getSetCookie()
      .map(cookie => cookie.split(';', 1)[0])
      .join('; '),
    Origin: url,
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  const path = '/api/auth/callback/credentials'
  const whole = async () => {
    const answer = await fetch(url + path, { method: 'POST', headers, body })
    return new URL(((await answer.json()) as { url: string }).url).searchParams.get('error')
  }
  const begun = async () => {
    const line = connect(Number(new URL(url).port), 'localhost')
    await once(line, 'connect')
    const head = { Host: new URL(url).host, ...headers, 'Content-Length': String(body.length), Connection: 'close' }
    const sent = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
    line.write(`POST ${path} HTTP/1.1\r\n${sent.join('')}\r\n${body.slice(0, 9)}`)
    const answered = async () => {
      line.write(body.slice(9))
      const parts: string[] = []
      for await (const part of line) parts.push(String(part))
      return parts.join('')
    }
    return { answered }
  }
  return { whole, begun }
}
