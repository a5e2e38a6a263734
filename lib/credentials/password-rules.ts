import { unstorable } from '@/lib/outcome/text'
import { isLeaked } from './leaked-passwords'
import { lengthOf, longestPassword, normal } from './password'

/** What is wrong with a new password, as a sentence; null when nothing is. No rules of composition, no expiry (NIST SP 800-63B-4). */
export async function passwordProblem(
  password: string,
  { withSecondFactor, person }: { withSecondFactor: boolean; person: { name: string; email: string } },
): Promise<string | null> {
  const text = normal(password)
  const character = unstorable(text)
  if (character) return character
  const shortest = withSecondFactor ? 12 : 15
  if (lengthOf(text) < shortest)
    return `Use at least ${shortest} characters. A few words in a row are easy to remember.`
  if (lengthOf(text) > longestPassword) return `Use at most ${longestPassword} characters.`
  if (isGuessable(text.toLowerCase(), ownWords(person)))
    return 'That password is too easy to guess. Choose words that are not about you, this work or the keyboard.'
  if (await isLeaked(text))
    return 'That password, or the one word in it, stands in lists of passwords that were stolen elsewhere. Choose a few words in a row.'
  return null
}

/** Easy: next to nothing remains when words that everybody tries first are taken out, or it is one short thing again and again. */
function isGuessable(text: string, own: readonly string[]): boolean {
  const rest = [...own, ...triedFirst].reduce((left, word) => left.replaceAll(word, ' '), text)
  const letters = [...rest.replace(/[^\p{L}\p{N}]/gu, '')]
  return letters.length < 6 || new Set(letters).size < 5 || /^(.{1,4})\1+.{0,3}$/u.test(text)
}

const ownWords = ({ name, email }: { name: string; email: string }) =>
  [...name.toLowerCase().split(/\s+/), ...email.toLowerCase().split(/[@.]/)].filter(word => word.length > 2)

/** Longest first, so that a part of one does not hide the whole. */
const triedFirst = [
  'demo-only-not-secret',
  'abcdefghijklmnopqrstuvwxyz',
  'correcthorsebatterystaple',
  'correct horse battery staple',
  '12345678901234567890',
  '1234567890',
  '0987654321',
  'qwertzuiop',
  'qwertyuiop',
  'azertyuiop',
  'asdfghjkl',
  '123456789',
  'psychedelic',
  'integration',
  'preparation',
  'therapist',
  'changeme',
  'football',
  'baseball',
  'iloveyou',
  'passphrase',
  'password',
  'passwort',
  'passw0rd',
  'p@ssw0rd',
  'princess',
  'sunshine',
  'trustno1',
  'username',
  'whatever',
  'starwars',
  'clinical',
  'research',
  '12345678',
  '1234567',
  'letmein',
  'welcome',
  'therapy',
  'dragon',
  'monkey',
  'master',
  'shadow',
  'qwerty',
  'qwertz',
  'azerty',
  'secret',
  '123456',
  'abc123',
  'session',
  'admin',
  'hello',
  'login',
  'study',
  'trial',
  'vigil',
  '12345',
  '1234',
  'test',
  'user',
  'note',
].sort((one, other) => other.length - one.length)
