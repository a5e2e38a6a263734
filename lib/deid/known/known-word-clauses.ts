import { isPersonal, isSaid } from '@/lib/deid/names/personal-verbs'
import { is } from '@/lib/deid/reading/classes'
import { opensSentence, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { type Beside, isKin } from './known-word-beside'
import { deeds, isConcept, shorthand, verbal } from './known-word-cues'
import type { KnownWordRule } from './known-word-rules'

/** What a clause begins with. */
const begins = new Set(
  'that if after before since when while until till til because bc cos so but and then today yesterday later now once as like where whether unless though says said thinks thought knows knew hopes wishes wished'.split(
    ' ',
  ),
)

const helpers =
  /^(?:didn|doesn|isn|wasn|hasn|hadn|couldn|wouldn|won|shouldn|didnt|doesnt|isnt|wasnt|hasnt|hadnt|cant|couldnt|wont|wouldnt|dont|can|could|would|might|should|must|may|will)$/

/** Behind these no verb of the same word would stand. */
const refusing = /^(?:didn|doesn|hasn|hadn|couldn|didnt|doesnt|hasnt|hadnt|couldnt)$/

/** What somebody will do, and no feeling. */
const errands =
  /^(?:drive|call|ring|bring|check|email|pick|collect|cover|text|send|sit|take|fetch|join|attend|cook|meet|phone|book|ask|tell)$/

/** After these whoever is seen, told or left. */
const towards =
  /^(?:see|seeing|text|texting|ask|asking|tell|telling|email|emailing|call|calling|ring|ringing|phone|want|wants|wanted|let|lets|thank|miss|hug|hugs|meet|meeting|visit|visiting|visited|leave|leaving|remind|reminded|invite|invited|between|beside|lead|sitter|cover|driver|escort|re)$/

/** Before a colon or an equals sign: whose turn it is. */
const lists =
  /^(?:cover|covering|next|lead|leads|re|cc|from|to|sitters?|staff|present|team|pt|facilitators?|therapists?|driver|contact|escort|attendees|on|off|pickup|ride)$/

/** In brackets behind somebody. */
const bracketed =
  /^(?:they|she|he|wife|husband|mom|mum|dad|sister|brother|partner|son|daughter|sitter|lead|pt|cousin|aunt|uncle)$/

/** "rose didn't sleep", "cover: sky", "text rose re": clauses and lists of people in which no verb tells it. */
export const clauseRules: readonly KnownWordRule[] = [
  {
    id: 'in-a-clause',
    reason: 'What a person alone does, after a word that a clause begins with.',
    example: 'glad that ‹iris› came; after ‹rose› left; so ‹iris› drove',
    nearMiss: 'after hope came; so hope helped; that rose bush',
    decides: beside => (isInClause(beside) ? true : roseDoes(beside)),
  },
  {
    id: 'with-a-helper',
    reason: 'What somebody does not, will or could do.',
    example: '‹rose› didnt sleep; ‹joy› will drive; ‹iris› cant come',
    nearMiss: 'joy will come; hope can heal',
    decides: ({ isFirst, before, word, after, twoAfter }) => {
      if (!(isFirst || begins.has(before)) || !helpers.test(after)) return null
      if (/^(?:will|may|can)$/.test(word)) return null
      if (!isConcept(word) && refusing.test(after)) return true
      return isConcept(word) || (verbal.test(word) && word !== 'rose') ? (errands.test(twoAfter) ? true : null) : true
    },
  },
  {
    id: 'towards-somebody',
    reason: 'Whoever is to be seen, told or brought, with nothing behind that the word would belong to.',
    example: 'text ‹rose› re visit; will see ‹iris› next; between ‹iris› and me',
    nearMiss: 'see hope in it; want rose tea; leave joy out; lead rose bushes',
    decides: ({ before, word, after, scene, token }) =>
      towards.test(before) &&
      !isConcept(word) &&
      (!verbal.test(word) || word === 'rose') &&
      isLoose(scene, token, after)
        ? true
        : null,
  },
  {
    id: 'in-a-list-of-people',
    reason: 'After a colon or before an equals sign, where people are listed.',
    example: 'cover: ‹rose›. ‹rose› = lead. ‹rose› 5pm. pt: ‹rose›? you there?',
    nearMiss: 'themes: hope and joy; joy 5/10; a rose?',
    decides: beside => (isConcept(beside.word) || beside.word === 'will' ? null : isListedAt(beside)),
  },
  {
    id: 'explained',
    reason: 'Between commas it is said who somebody is.',
    example: '‹mark›, the neighbour, has a key',
    nearMiss: 'joy, the feeling, came; rose, a colour',
    decides: ({ scene, token, isFirst }) => {
      const article = token + 2
      if (!isFirst || !isSign(scene.tokens, token + 1, ',')) return null
      return /^(?:the|her|his|a|my|pts?)$/.test(scene.tokens.word[article]?.low ?? '') &&
        (wordClasses(scene.tokens, article + 1) & (is.kin | is.role) ||
          /^(?:neighbou?r|landlord|manager|boss|friend|flatmate|cleaner)$/.test(
            scene.tokens.word[article + 1]?.low ?? '',
          ))
        ? true
        : null
    },
  },
  {
    id: 'whoever-it-was',
    reason: '“It was rose who rang”.',
    example: 'it was ‹rose› who rang',
    nearMiss: 'it was joy; it was hope that came',
    decides: ({ before, twoBefore, after }) =>
      after === 'who' && /^(?:is|was)$/.test(before) && twoBefore === 'it' ? true : null,
  },
]

/** "that sky came", "as sky said": no feeling and no deed does something in a clause. */
export const isInClause = ({ before, word, after, part, scene, token }: Beside): boolean =>
  begins.has(before) &&
  !isConcept(word) &&
  !verbal.test(word) &&
  !(part === 'family' && /^(?:is|was|has|had)$/.test(after)) &&
  (isVerbAt(scene, wordAfter(scene, token), after) || helpers.test(after))

/** "rose" rises too: only what is said or done to somebody tells it. */
const roseDoes = ({ before, word, after }: Pick<Beside, 'before' | 'word' | 'after' | 'scene' | 'token'>) =>
  word === 'rose' && begins.has(before) && (isPersonal(after) || isSaid(after) || deeds.test(after)) ? true : null

const isVerbAt = (scene: Scene, token: number, verb: string): boolean =>
  isPersonal(verb) || isSaid(verb) || deeds.test(verb) || (wordClasses(scene.tokens, token) & is.verb) !== 0

/** Nothing, a small word, a verb or another name follows. */
const isLoose = (scene: Scene, token: number, after: string): boolean => {
  const next = wordAfter(scene, token)
  return (
    next === -1 ||
    (wordClasses(scene.tokens, next) & (is.grammar | is.verb | is.preposition | is.weekday)) !== 0 ||
    shorthand.test(after) ||
    /^(?:next|re|told|tomorrow|today|tonight|later|who|alone|there|home|soon|to|about|for|at|on|w|with|and|n)$/.test(
      after,
    )
  )
}

function isListedAt({ scene, token, isFirst }: Beside): boolean | null {
  const { tokens } = scene
  const lead = tokens.word[token - 2]?.low ?? ''
  if (isSign(tokens, token - 1, ':') && tokens.gap[token] === gaps.space && lists.test(lead) && !isKin(scene, token))
    return true
  if (isSign(tokens, token + 1, '(') && bracketed.test(tokens.word[token + 2]?.low ?? '')) return true
  if (!isFirst) return null
  if (isSign(tokens, token + 1, '=') || isSign(tokens, token + 1, '?')) return true
  return tokens.kind[token + 1] === kinds.digits && /^(?:am|pm|h)$/.test(tokens.word[token + 2]?.low ?? '')
    ? true
    : null
}

/** "keiko and rose", "rose + mark", "rose n sky": another known name beside it, and one of them with a capital or bound by a sign. */
export function isPaired(scene: Scene, token: number, isName: (word: string) => boolean): boolean {
  const { tokens } = scene
  const word = tokens.word[token]?.low ?? ''
  return [-1, 1].some(side => {
    const joint = token + side
    const other = token + 2 * side
    const name = tokens.word[other]?.low ?? ''
    if (tokens.kind[other] !== kinds.word || name === word || !isName(name)) return false
    const classes = wordClasses(tokens, other)
    if (classes & is.grammar && !isCapital(tokens, other)) return false
    const isBound = isSign(tokens, joint, '+') || isSign(tokens, joint, '&') || tokens.word[joint]?.low === 'n'
    const isJoined = isBound || tokens.word[joint]?.low === 'and' || isSign(tokens, joint, ',')
    const opens = opensSentence(scene, Math.min(token, other)) && !isConcept(word) && !isConcept(name)
    return isJoined && (isBound || isCapital(tokens, other) || !(classes & is.word) || opens)
  })
}
