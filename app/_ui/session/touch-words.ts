import type { SessionPerson } from './session-screen'
import type { TouchAgreed } from './touch-sheet'

/** What is agreed, as a pad says it. */
export const agreedWords: Readonly<Record<string, string>> = {
  no: 'no',
  ask: 'ask each time',
  welcome: 'welcome, ask when in doubt',
}
const seats = ['lead', 'second'] as const

/** The kinds that are not refused to both, those of one kind of yes together: “Hold hand, Hug: ask each time”; by name where the two differ. */
export function agreedTouchWords(
  { kinds, cells }: Pick<TouchAgreed, 'kinds' | 'cells'>,
  people: readonly SessionPerson[],
) {
  const byWords = new Map<string, string[]>()
  for (const [code, label] of Object.entries(kinds)) {
    const [lead, second] = seats.map(seat => cells[`${code}.${seat}`] ?? 'no')
    if (lead === 'no' && second === 'no') continue
    const words =
      lead === second
        ? wordsOf(lead)
        : seats.map(seat => `${wordsOf(cells[`${code}.${seat}`])} (${nameOf(seat, people)})`).join('; ')
    byWords.set(words, [...(byWords.get(words) ?? []), label])
  }
  return [...byWords].map(([words, labels]) => `${labels.join(', ')}: ${words}`)
}

/** The same where there is little room, without whose: nothing is called more welcome than it is with either of the two. */
export function briefTouchWords({ kinds, cells }: Pick<TouchAgreed, 'kinds' | 'cells'>): string {
  const byWords = new Map<string, string[]>(Object.values(brief).map(words => [words, []]))
  for (const [code, label] of Object.entries(kinds)) {
    const said = seats.map(seat => cells[`${code}.${seat}`] ?? 'no')
    if (said.some(one => one !== 'no')) byWords.get(briefOf(said))?.push(label)
  }
  return [...byWords]
    .flatMap(([words, labels]) => (labels.length > 0 ? `${words}: ${labels.join(', ')}` : []))
    .join(' · ')
}

const brief = { no: 'not of both', ask: 'ask each time', welcome: 'welcome' } as const

const briefOf = (said: readonly string[]) =>
  said.includes('no') ? brief.no : said.includes('ask') ? brief.ask : brief.welcome

const wordsOf = (agreed = 'no'): string => agreedWords[agreed] ?? 'no'

const nameOf = (seat: (typeof seats)[number], people: readonly SessionPerson[]): string =>
  people.find(one => one.seat === seat)?.name ?? `${seat} therapist`
