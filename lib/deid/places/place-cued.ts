import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { isAmong, isUpper, lengthOf, low, opensSentence, type Scene } from '@/lib/deid/reading/scene'
import { gaps, hasTrait, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'

/** Who or what is called by the name that follows: “school: Bayside High”, “GP is Holm Oak surgery”. */
const things = wordList(
  'school church employer employers work works wrk job union daycare nursery college uni university shul mosque temple parish gym bar pub restaurant dentist gp surgery pharmacy firm company ship boat trawler base prison jail hospital hosp clinic praktijk praxis colegio escuela escola ecole lycee schule kirche gemeinde parroquia iglesia ride rides transport transportation shuttle overnight lodging insurance insurer carrier bank vendor courier taxi cab agency payer plan hotel motel venue library warehouse plant store farm ranch unit lab labs group meeting chapter lodge choir team',
)
/** What a name in brackets behind it says which. */
const isShop = (word: string): boolean =>
  /^(?:pharmacy|school|church|employer|college|nursery|daycare|gym|restaurant|dentist|surgery|prison|jail|hospital|bank|hotel|motel|shop|store|agency|courier|lab)$/.test(
    word,
  )
/** What is done there: “volunteers w/ Second Helping Pantry”, “brought to Sacred Heart ED”. */
const doings = wordList(
  'works work wrks wrk worked working volunteers volunteer volunteered volunteering employed teaches taught studies studied enrolled attends attend attended admitted transferred discharged brought sent taken reported referred transported interned apprenticed fired hired graduated serves coaches preaches sings worships cook chef waiter waitress cashier driver teacher janitor manager foreman mechanic nurse doctor paramedic lawyer welder lead time months years nights shifts shift then boss starts started starting attending van cab driven picked shuttle rides ride trabaja werkt arbeitet travaille',
)
const linking = wordList('at for with w from to by en bij bei chez is was called named')

/** An organisation for what leads to it, whatever its words are; with the small word for what it is after it. */
export function findCued(scene: Scene): Run[] {
  const { tokens } = scene
  const runs: Run[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!begins(scene, token)) continue
    const last = endOf(scene, token)
    if (leads(scene, token, last > token) && isNaming(scene, token, last))
      runs.push({ first: token, last: withKind(scene, last), rule: placeRules.cued })
    token = last
  }
  return runs
}

const never = is.grammar | is.month | is.weekday | is.region | is.kin | is.role | is.title | is.number | is.safe

const begins = (scene: Scene, token: number): boolean =>
  isCapital(scene.tokens, token) &&
  lengthOf(scene, token) > 1 &&
  !scene.taken[token] &&
  !(wordClasses(scene.tokens, token) & (is.grammar | is.month | is.weekday)) &&
  !(opensSentence(scene, token) && !isSign(scene.tokens, token - 1, ':') && !isSign(scene.tokens, token - 1, '('))

const small = listed('of the de del am and on for s la le du des zum zur van')

/** Over words with capitals, numbers at the end, and the small words between. */
function endOf({ tokens, taken }: Scene, first: number): number {
  let last = first
  for (let token = first + 1; token < Math.min(tokens.count, first + 9); token++) {
    if (tokens.gap[token] === gaps.line || taken[token]) break
    if (isCapital(tokens, token)) last = token
    else if (tokens.kind[token] === kinds.digits && last === token - 1 && tokens.gap[token] === gaps.space) {
      last = token
      break
    } else if (isSign(tokens, token, "'") || isSign(tokens, token, '&') || isSign(tokens, token, '-')) continue
    else if (!hasTrait(tokens, token, small)) break
  }
  return last
}

/** What is called by two words or more, told between commas: "her podcast, Desert Mouth,". */
const called = wordList(
  'school church employer firm company ship boat trawler podcast band blog bakery cafe restaurant shop business charity choir team club bank landlord agency pharmacy nursery college ward ranch farm parish congregation group gym magazine salon startup studio practice gallery theatre theater brewery pub bar',
)
const owners = wordList('his her their my our the old new')

const articles = wordList('the a')

const joining = wordList('attends attended joined')

const ownWork = wordList('works work job')

/** A thing and a colon or “is”, or a doing and a small word, directly before or with “the” between. */
function leads(scene: Scene, first: number, isLong: boolean): boolean {
  const { tokens } = scene
  let before = first - 1
  if (isAmong(scene, before, articles)) before--
  if (isSign(tokens, before, '(') && before === first - 1)
    return isShop(low(scene, before - 1)) && !isUpper(scene, first)
  if (isSign(tokens, before, ':')) return isAmong(scene, before - 1, things)
  if (isSign(tokens, before, '/') && low(scene, before - 1) === 'w') return isAmong(scene, before - 2, doings)
  if (isSign(tokens, before, ','))
    return isLong && before === first - 1 && isAmong(scene, before - 1, called) && isAmong(scene, before - 2, owners)
  if (tokens.gap[before + 1] === gaps.line) return false
  if (isAmong(scene, before, linking))
    return isAmong(scene, before - 1, doings) || (isLong && isAmong(scene, before - 1, things))
  return (
    isLong && (isAmong(scene, before, joining) || (isAmong(scene, before, things) && !isAmong(scene, before, ownWork)))
  )
}

/** What is no session, feeling, scale or person: a word that is no name by itself has to have another beside it. */
function isNaming(scene: Scene, first: number, last: number): boolean {
  let words = 0
  let telling = 0
  for (let token = first; token <= last; token++) {
    if (!isCapital(scene.tokens, token)) continue
    words++
    const classes = wordClasses(scene.tokens, token)
    if (opening.test(low(scene, token))) return false
    if (classes & is.word && scene.isTitleCased() && !isSign(scene.tokens, first - 1, ':')) continue
    if (!(classes & (never | is.short)) && !(classes & is.word && isUpper(scene, token))) telling++
  }
  if (telling === 0) return false
  return words > 1 || !(wordClasses(scene.tokens, first) & (is.word | is.short | is.safe))
}

/** What a note has capitals for. */
const opening =
  /^(?:session|visit|integration|prep|preparation|baseline|screening|follow|day|week|month|hour|phase|part|self|group|inner|higher|study|medication|treatment|therapy|patient|pt|participant|consent|section|form|step|level|grade|target)$/

/** "Holm Oak surgery", "the Tyson plant": the small word for what it is. */
function withKind(scene: Scene, last: number): number {
  const next = last + 1
  return scene.tokens.gap[next] === gaps.space &&
    /^(?:surgery|plant|warehouse|factory|mill|wing|shop|store|office|site|yard|garage|restaurant|hospital|clinic|school|church|college|farm|mine|depot|branch|unit|ward|ed|er|irb)$/.test(
      low(scene, next),
    )
    ? next
    : last
}
