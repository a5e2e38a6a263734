import { names } from '@/lib/deid/reading/class-groups'
import { is } from '@/lib/deid/reading/classes'
import { isAmong, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { isPersonal, isSaid } from './personal-verbs'

/** What nobody is called, wherever it stands. */
const never =
  is.grammar | is.region | is.month | is.weekday | is.org | is.role | is.kin | is.title | is.number | is.work | is.short

/** A word with a capital that is told as somebody's name, whatever else it means. */
export const isToldAsName = (scene: Scene, token: number, classes: number): boolean =>
  !(classes & (never & ~is.short)) &&
  (isByName(scene, token) ||
    isAddressed(scene, token, classes) ||
    isOfKin(scene, token, classes) ||
    isRelative(scene, token, classes) ||
    isApposed(scene, token, classes) ||
    isPetTold(scene, token, classes) ||
    isBesideGiven(scene, token, classes) ||
    (!(classes & is.short) && isAmongChildren(scene, token)))

/** "a greenhorn, Young by name". */
const isByName = (scene: Scene, token: number): boolean =>
  low(scene, token + 1) === 'by' && low(scene, token + 2) === 'name' && low(scene, token + 3) !== 'only'

const asked = wordList('can could please pls you would thanks thank sorry are do')

/** "Marc, can you log it?": a given name that is a word as well opens a sentence, and is asked. */
const isAddressed = (scene: Scene, token: number, classes: number): boolean =>
  (classes & is.given) !== 0 &&
  isSign(scene.tokens, token + 1, ',') &&
  isAmong(scene, token + 2, asked) &&
  opensSentence(scene, token)

/** "Dad's Colin, shears", "Baby's Fiadh, ten months": what somebody of the family is called. */
function isOfKin(scene: Scene, token: number, classes: number): boolean {
  const { tokens } = scene
  if (low(scene, token - 1) !== 's' || !isSign(tokens, token - 2, "'")) return false
  if (!(wordClasses(tokens, token - 3) & is.kin) || !isSign(tokens, token + 1, ',')) return false
  return (classes & (is.given | is.name_word)) !== 0 || classes === 0
}

/** Of whom there is one, and who is no figure of the inner world. */
const ofSomebody = wordList(
  'son daughter wife husband cousin niece nephew partner sponsor roommate flatmate housemate neighbour neighbor landlord boyfriend girlfriend fiance fiancee stepson stepdaughter grandson granddaughter hubby buddy boss',
)

/** "Son Con wanted to know", "sponsor Sonny.": a plain word behind whoever it is, who does something or is no common word. */
function isRelative(scene: Scene, token: number, classes: number): boolean {
  const before = wordBefore(scene, token)
  if (!isAmong(scene, before, ofSomebody) || (classes & is.verb && !(classes & names))) return false
  const after = low(scene, wordAfter(scene, token))
  if (after !== '') return !isCapital(scene.tokens, token + 1) && (isPersonal(after) || isSaid(after))
  return !(classes & is.common) && (isSign(scene.tokens, token + 1, '.') || isSign(scene.tokens, token + 1, ','))
}

const animals = wordList(
  'dog cat puppy kitten spaniel terrier labrador collie kelpie beagle whippet greyhound lurcher staffie horse pony mare gelding parrot budgie rabbit hamster hen goat donkey dug retriever poodle mutt pup whippets dogs cats horses',
)
const beingCalled = wordList('is was called named')

/** "Tama's dog, Boss,", "the dog (Biscuit)", "his cat is called Biscuit", "whippets: Bosun": an animal's name leads to whose it is. */
function isPetTold(scene: Scene, token: number, classes: number): boolean {
  const { tokens } = scene
  if (classes & is.verb || opensOther(scene, token) || /ly$/.test(low(scene, token))) return false
  const joint = token - 1
  if (isSign(tokens, joint, ','))
    return (
      isAmong(scene, token - 2, animals) &&
      !isCapital(tokens, token - 2) &&
      (isSign(tokens, token + 1, ',') || isSign(tokens, token + 1, '.'))
    )
  if (isSign(tokens, joint, '('))
    return isAmong(scene, token - 2, animals) && (isSign(tokens, token + 1, ')') || isSign(tokens, token + 1, ','))
  if (isSign(tokens, joint, ':')) return isAmong(scene, token - 2, animals) && /s$/.test(low(scene, token - 2))
  if (!isAmong(scene, joint, beingCalled)) return false
  const before = isAmong(scene, joint - 1, beingCalled) ? joint - 2 : joint - 1
  return isAmong(scene, before, animals) && wordBefore(scene, token) !== -1
}

/** A capital that goes on: "dog, Inner Critic". */
const opensOther = ({ tokens }: Scene, token: number): boolean =>
  isCapital(tokens, token + 1) && tokens.gap[token + 1] === gaps.space

const owning = wordList('his her my their our the')
const company = wordList(
  'husband wife partner ex brother sister son daughter mother father mum mom dad uncle aunt cousin niece nephew friend neighbour neighbor sponsor boss landlord landlady roommate flatmate therapist nurse doctor pastor coach driver sitter boyfriend girlfriend fiance fiancee stepfather stepmother stepson stepdaughter supervisor manager colleague twin foreman vicar priest',
)

/** "Her ex-partner, Art, knows", "the driver, Rich, waited": between commas behind whoever it is. */
function isApposed(scene: Scene, token: number, classes: number): boolean {
  const { tokens } = scene
  if (
    !(classes & (is.given | is.family | is.name_word)) ||
    !isSign(tokens, token - 1, ',') ||
    !isSign(tokens, token + 1, ',')
  )
    return false
  const who = token - 2
  if (!isAmong(scene, who, company)) return false
  const before = isSign(tokens, who - 1, '-') ? who - 3 : who - 1
  return isAmong(scene, before, owning) || (low(scene, before) === 's' && isSign(tokens, before - 1, "'"))
}

/** "a photo of Con and Lotte": with a given name that is nothing else, of somebody called so as well. */
function isBesideGiven(scene: Scene, token: number, classes: number): boolean {
  if (!(classes & (is.given | is.family)) || classes & is.safe || !isAmong(scene, wordAfter(scene, token), joining))
    return false
  const other = token + 2
  if (opensSentence(scene, token) || !isCapital(scene.tokens, other)) return false
  const what = wordClasses(scene.tokens, other)
  return (what & is.given) !== 0 && !(what & (is.word | is.safe | is.region | is.place))
}

const children = wordList(
  'boys girls kids children sons daughters twins brothers sisters siblings cousins nephews nieces grandkids grandchildren stepkids grandsons granddaughters stepsons stepdaughters triplets littles',
)
/** "boys, Reef", "kids (Wren", "Kids Eh Doh". */
const opensList = ({ tokens }: Scene, token: number): boolean =>
  isSign(tokens, token, ',') || isSign(tokens, token, '(') || isSign(tokens, token, ':') || isCapital(tokens, token)

const joining = wordList('and n')
/** So many tokens back a list of names may have begun. */
const farthest = 12

/** "two boys, Reef and Hunter", "kids (Wren, Sky)": in a row of capitals behind a word for children. */
function isAmongChildren(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (!isLinked(scene, token - 1) || opensSentence(scene, token) !== isSign(tokens, token - 1, '(')) return false
  const after = wordAfter(scene, token)
  if (after !== -1 && !isAmong(scene, after, joining)) return false
  for (let before = token - 1; before >= Math.max(0, token - farthest); before--) {
    if (tokens.gap[before + 1] === gaps.line) return false
    if (isAmong(scene, before, children)) return before < token - 1 && opensList(scene, before + 1)
    if (!isLinked(scene, before)) return false
  }
  return false
}

/** What stands between the names of a list, or is one of them. */
const isLinked = (scene: Scene, token: number): boolean =>
  isSign(scene.tokens, token, ',') ||
  isSign(scene.tokens, token, '&') ||
  isSign(scene.tokens, token, '(') ||
  scene.tokens.kind[token] === kinds.digits ||
  isCapital(scene.tokens, token) ||
  isAmong(scene, token, joining)
