import { is } from '@/lib/deid/reading/classes'
import { isAmong, isPossessive, lengthOf, low, opensSentence, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { wordList } from '@/lib/deid/reading/word-lists'
import { isFelt } from './felt-words'

/** What a person alone does, and no feeling, house or body. */
const deeds = wordList(
  'drove drives texted texts phoned rang emailed cooked cooks sang sings laughed laughs smiled smiles wept weeps cried cries says said asked asks waited waits thinks knew agreed agrees visited visits married hugged hugs nodded nods forgave apologised apologized teaches taught studies danced dances knelt prayed prays hums hummed whispered whispers shrugged babysat babysits swam snored snores answered replied',
)

/** What a household, a court or a clinic is called does the same. */
const never =
  is.grammar |
  is.org |
  is.role |
  is.kin |
  is.title |
  is.geo |
  is.street |
  is.unit |
  is.region |
  is.month |
  is.weekday |
  is.short |
  is.number |
  is.credential |
  is.safe

/** "Blessing cooked", "Long drove her home": a word that is somebody's name as well opens a sentence and does what only a person does. */
export function isDoer(scene: Scene, token: number, classes: number): boolean {
  const isMonth = /^(?:jun|jan)$/.test(low(scene, token))
  if (!isMonth && (classes & never || !(classes & (is.given | is.family | is.place)))) return false
  if (!opensSentence(scene, token)) return false
  const after = wordAfter(scene, token)
  if (after === -1 || isPossessive(scene, token)) return false
  if (isAmong(scene, after, deeds) || isSomebodys(scene, after)) return true
  return !isFelt(low(scene, token)) && (isUsedTo(scene, after) || isTurning(scene, after))
}

const theirs = wordList('his her my their our')

/** "Long is her son": whose child, spouse or friend it is. */
const isSomebodys = (scene: Scene, being: number): boolean =>
  /^(?:is|was)$/.test(low(scene, being)) &&
  isAmong(scene, wordAfter(scene, being), theirs) &&
  kinOnly.test(low(scene, being + 2)) &&
  !isCapital(scene.tokens, being + 2)

/** Of nothing but people: hope is a mother's and a friend, never a stepson. */
const kinOnly =
  /^(?:son|daughter|wife|husband|cousin|niece|nephew|stepson|stepdaughter|stepmother|stepfather|grandson|granddaughter|brother|sister|uncle|aunt|auntie|boyfriend|girlfriend|fiancee?|flatmate|roommate|housemate|landlord|landlady|neighbou?r|boss|manager|therapist|sponsor|nurse|doctor|gp|lawyer|solicitor|dentist|colleague|coworker|eldest|youngest|firstborn|twin|bridesmaid|godson|goddaughter|goddaughter|ex)$/

const years =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

/** "Rain turned nine", "Dash would say", "Chase never called back": an age, a saying and a call are of people. */
function isTurning(scene: Scene, after: number): boolean {
  const next = wordAfter(scene, after)
  switch (low(scene, after)) {
    case 'turned':
    case 'turns':
      return years.test(low(scene, next)) && !isCapital(scene.tokens, next + 1)
    case 'would':
      return low(scene, next) === 'say'
    case 'never':
      return /^(?:called|rang|texted|phoned|wrote|replied|answered|married)$/.test(low(scene, next))
    case 'will':
      return /^(?:drive|collect|fetch|phone|text|email|babysit)$/.test(low(scene, next))
    default:
      return false
  }
}

/** "Rich used to bake": a habit of somebody, and of no feeling. */
const isUsedTo = (scene: Scene, used: number): boolean =>
  low(scene, used) === 'used' &&
  low(scene, wordAfter(scene, used)) === 'to' &&
  !/^(?:be|come|feel|seem|work|help|happen|go|get|have|mean)$/.test(low(scene, used + 2))

/** "Hyacinth (wife)", "Moss (his brother)", "Bex = flatmate": who it is stands behind it. */
export function isExplained(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (wordClasses(tokens, token) & (never & ~is.safe)) return false
  if (isSign(tokens, token + 1, ',')) return isExplainedBehindComma(scene, token)
  if (!(isSign(tokens, token + 1, '(') || isSign(tokens, token + 1, '='))) return false
  let next = token + 2
  if (/^(?:his|her|my|their|the|pt|mom|mum|a)$/.test(low(scene, next))) next++
  const classes = wordClasses(tokens, next)
  if (isSign(tokens, token + 1, '(') && !closes(scene, next + 1)) return false
  return (
    (classes & is.kin) !== 0 ||
    /^(?:flatmate|roommate|neighbou?r|sponsor|landlord|friend|coworker|colleague|ex|boss|they|them|tech|nurse|driver|estates|reception|desk|admin|pharmacy|security|porter|kitchen|housekeeping|sitter|chaplain|interpreter|carer|caretaker|translator|cleaner|receptionist)$/.test(
      low(scene, next),
    )
  )
}

const owners = wordList('his her my their')

/** "Blessing, sister, died", "re Chance, her ex": a name that is a word, who it is, and a comma or the end. */
function isExplainedBehindComma(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const isOwned = isAmong(scene, token + 2, owners) || low(scene, token + 2) === 'the'
  const kin = isOwned ? token + 3 : token + 2
  if (!isCapital(tokens, token) || tokens.gap[kin] !== gaps.space) return false
  if (
    !(wordClasses(tokens, token) & (is.given | is.family)) ||
    !(wordClasses(tokens, kin) & is.kin || low(scene, kin) === 'ex')
  )
    return false
  const next = kin + 1
  return (
    next >= tokens.count ||
    (isSign(tokens, next, ',') && !(wordClasses(tokens, next + 1) & is.kin)) ||
    (isOwned && (isSign(tokens, next, '.') || isSign(tokens, next, ';')))
  )
}

const closes = ({ tokens }: Scene, token: number): boolean =>
  isSign(tokens, token, ')') || isSign(tokens, token, ',') || isSign(tokens, token, '/')

const prefixes =
  /^(?:pre|post|re|co|non|ex|self|mid|anti|sub|un|de|in|psych|neuro|semi|multi|half|well|low|high|off|on|up|over|under|out|pro|bi|tri|inter|intra|micro|macro|mini|all|part|cross|follow|check|step|great|mother|father|sister|brother|son|daughter|long|short|open|hard|soft|full|free|one|two|three|new|old|kilo|quasi|pseudo|near|far|tele|video|e|web|drop|walk|stand|sit|take|get|let|set|run|build|make|play|work|back|break|warm|cool|wind|run|grown|by|to|as|so|no|not)$/

/** "Young-ja hums", "Man-yee texted": a capital, a hyphen, and a short half that no list has. */
export function isJoinedName(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (!isSign(tokens, token + 1, '-') || tokens.gap[token + 1] !== gaps.none || tokens.gap[token + 2] !== gaps.none)
    return false
  const half = token + 2
  if (tokens.kind[half] !== kinds.word || tokens.shape[half] !== shapes.lower) return false
  const length = lengthOf(scene, half)
  if (length < 2 || length > 5 || prefixes.test(low(scene, token)) || isSign(tokens, half + 1, '-')) return false
  const classes = wordClasses(tokens, half)
  return (
    !(classes & (is.word | is.short | is.unit | is.grammar | is.region)) &&
    !/^(?:ish|ism|ist|esque|ian|ing|ed|er|ers|ly|yr|hr|min|wk)$/.test(low(scene, half))
  )
}
