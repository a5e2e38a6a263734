import { cookies } from 'next/headers'
import { cookieOptions, passkeyCookie } from './cookies'

/** As long as the challenge that it belongs to. */
const seconds = 300

/** What a browser keeps between being asked for a passkey and signing in with it. */
export const readPasskeyCookie = async (): Promise<string> => (await cookies()).get(passkeyCookie())?.value ?? ''

export async function writePasskeyCookie(browser: string): Promise<void> {
  const jar = await cookies()
  jar.set(passkeyCookie(), browser, { ...cookieOptions(), maxAge: seconds })
}
