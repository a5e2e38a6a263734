/**
 * Whether a password is one of those that were leaked most often anywhere, or one of them with digits and signs around it or in
 * place of letters: with those it is tried first (NIST SP 800-63B-4, 3.1.1.2). The list comes with the package; nothing is asked
 * of anybody.
 */
export async function isLeaked(password: string): Promise<boolean> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  leaked ??= new Set(dictionary['passwords-common'])
  const text = password.toLowerCase().replace(/\s/g, '')
  const words = [text, ...around.map(signs => text.replace(signs, ''))]
  return words.some(word => inList(word) || inList(word.replace(/./g, sign => letters[sign] ?? sign)))
}

let leaked: Set<string> | undefined
const inList = (word: string): boolean => word.length >= shortest && leaked?.has(word) === true
/** What is left of a shorter word says nothing of what stands around it. */
const shortest = 4
/** What is put before and behind a word: signs with digits, and signs alone. */
const around = [/^\P{L}+|\P{L}+$/gu, /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu]
/** What people write for letters. */
const letters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }
