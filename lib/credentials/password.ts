import { hash, verify } from '@node-rs/argon2'
import { inTurn } from './in-turn'

/** argon2id (the package's own kind), as OWASP’s password storage cheat sheet asks: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Longer is refused, never cut: a password that is cut in silence is another password. */
export const longestPassword = 128

/** The hash to keep of a new password, with its parameters and salt in it. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password), cost))

/** Whether it is the password; where there is no account the same work is done, so that time tells nothing. Only within `attempt`, which keeps the turns. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const text = normal(password)
  const sound = passwordHash !== null && lengthOf(text) <= longestPassword
  const right = await verify(sound ? passwordHash : await nobodys(), sound ? text : 'nobody')
  return sound && right
}

/** The same password typed on another keyboard gives the same characters (NIST SP 800-63B, 3.1.1.2). */
export const normal = (password: string): string => password.normalize('NFKC')

/** Characters as a person counts them, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length

let hashOfNobody: Promise<string> | undefined
function nobodys(): Promise<string> {
  hashOfNobody ??= hash('nobody', cost)
  return hashOfNobody
}
