import { is } from '@/lib/deid/reading/classes'
import type { Lexicon } from '@/lib/deid/reading/lexicon'
import { isPossessive, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, gaps, hasTrait, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { noWord } from '@/lib/deid/reading/vocabulary'
import { listed } from '@/lib/deid/reading/word-traits'
import { isBeforeTitle, isBesideMaker, isQuoted } from './cited-names'
import { isThinker } from './cited-thinkers'
import { isFigure } from './figures'
import { isNobodyBeside } from './figures-borne'
import { isIdiom } from './idioms'
import { isNamedThing, isOfVirgin } from './named-things'
import { isBesideListed, isCalledThing, isHeard, isInBrackets, isMake, isMeasured, isNoGiven } from './thing-names'

/**
 * Names that identify nobody in the room: who a disease, a scale or a sign is called after, and who made the music or
 * wrote the book that is spoken of.
 */
export const isPublic = (scene: Scene, token: number): boolean =>
  isEponym(scene, token) ||
  isCited(scene, token) ||
  isMaker(scene, token) ||
  isBesideMaker(scene, token) ||
  isQuoted(scene, token) ||
  isBeforeTitle(scene, token) ||
  isOfMyth(scene, token) ||
  isRead(scene, token) ||
  isMake(scene, token) ||
  isHeard(scene, token) ||
  isBesideListed(scene, token) ||
  isMeasured(scene, token) ||
  isInBrackets(scene, token) ||
  isCalledThing(scene, token) ||
  isFigure(scene, token) ||
  isNamedThing(scene, token) ||
  isThinker(scene, token) ||
  isNobodyBeside(scene, token) ||
  isIdiom(scene, token)

/** "Ferriman-Gallwey score", "Chaddock reflex", "Barrett's esophagus", "Rosenberg Self-Esteem Scale". */
function isEponym(scene: Scene, token: number): boolean {
  const { tokens } = scene
  let next = isPossessive(scene, token) ? token + 3 : token + 1
  for (let steps = 0; steps < 6 && next < tokens.count; steps++) {
    if (tokens.gap[next] === gaps.line) return false
    if (isSign(tokens, next, '-') || isSign(tokens, next, '/') || isSign(tokens, next, '&')) {
      next++
      continue
    }
    if (tokens.kind[next] !== kinds.word) return false
    if (wordClasses(tokens, next) & is.eponymous) return true
    const isLinked = tokens.gap[next] === gaps.none
    if (!isLinked && !isCapital(tokens, next)) return false
    next++
  }
  return false
}

/** "Griffiths et al.", "Carhart-Harris (2018)", "Yalom, 1995", "PTSD (Foa)"; "pt (Sharon)" is who was meant. */
function isCited(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const next = token + 1
  if (next + 1 >= tokens.count) return false
  const after = wordAfter(scene, token)
  if (after !== -1 && tokens.text.startsWith('et al', tokens.start[after])) return true
  if (
    isSign(tokens, token - 1, '(') &&
    isSign(tokens, next, ')') &&
    wordClasses(tokens, token - 2) & (is.short | is.eponymous) &&
    !/^(?:pt|pts|ppt|ct|work|worker|desk|nursing|nurse|pharmacy|admin|coordinator|reception|sitter|rater|monitor|counsel|legal|chaplaincy|lab)$/.test(
      low(scene, token - 2),
    )
  )
    return true
  if (
    isSign(tokens, token - 1, '(') &&
    isSign(tokens, next, ')') &&
    tokens.gap[token - 2] === gaps.none &&
    isSign(tokens, token - 3, '-')
  )
    return true
  const number = isSign(tokens, next, '(') ? next + 1 : -1
  return (
    number !== -1 &&
    tokens.kind[number] === kinds.digits &&
    /^(19|20)\d\d$/.test(tokens.text.slice(tokens.start[number], tokens.end[number]))
  )
}

const revered = listed(
  'archangel archangels angel angels prophet apostle goddess god deity pharaoh emperor empress speaks speaking fluent',
)

/** "Archangel Michael", "the goddess Diana", "Vivaldi's Winter", "speaks Purepecha". */
function isOfMyth(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const before = wordBefore(scene, token)
  if (hasTrait(tokens, before, revered) || isOfVirgin(scene, before)) return true
  return (
    isSign(tokens, token - 2, "'") &&
    low(scene, token - 1) === 's' &&
    (wordClasses(tokens, token - 3) & is.safe) !== 0 &&
    isCapital(tokens, token - 3)
  )
}

const reading = listed('reads rereads quotes quoted quoting rereading')
const linking = listed('and or')

/** "reads Jung, Grof and Rumi": who is read or quoted; "reads Anna's letter" and "quoted Anna" are of somebody. */
function isRead(scene: Scene, token: number): boolean {
  if (!anyHas(scene.tokens, reading)) return false
  const { tokens } = scene
  const before = wordBefore(scene, token)
  if (
    isPossessive(scene, token) ||
    !isNoGiven(scene, token) ||
    (isCapital(tokens, before) && !isNoGiven(scene, before))
  )
    return false
  for (let before = token - 1; before >= Math.max(0, token - 9); before--) {
    if (tokens.gap[before + 1] === gaps.line) return false
    if (hasTrait(tokens, before, reading)) return true
    const isLink = isSign(tokens, before, ',') || isSign(tokens, before, '&') || hasTrait(tokens, before, linking)
    if (!isLink && !(isCapital(tokens, before) && !(wordClasses(tokens, before) & (is.kin | is.title)))) return false
  }
  return false
}

/** How far back a word for a work may stand. */
const backward = 14

/** "a track by Arnalds", "the playlist: Frahm, Gorecki", "Frahm's piano piece". */
function isMaker(scene: Scene, token: number): boolean {
  if (!scene.speaksOfWorks) return false
  const { tokens } = scene
  if (isPossessive(scene, token)) {
    for (let next = token + 3; next < Math.min(tokens.count, token + 7); next++)
      if (wordClasses(tokens, next) & is.work) return true
  }
  let isBy = false
  for (let before = token - 1; before >= Math.max(0, token - backward); before--) {
    if (tokens.gap[before + 1] === gaps.line || isSign(tokens, before, '.') || isSign(tokens, before, ';')) return false
    const word = low(scene, before)
    if (
      word === 'by' ||
      word === 'from' ||
      isSign(tokens, before, ':') ||
      isSign(tokens, before, '(') ||
      isSign(tokens, before, '"')
    )
      isBy = true
    if (wordClasses(tokens, before) & is.work) return isBy || token - before === 1
    if (wordClasses(tokens, before) & (is.kin | is.title)) return false
  }
  return false
}

/** Made like a term of medicine, or of words of the dictionary. */
export function isMadeOfWords(scene: Scene, token: number): boolean {
  const word = scene.tokens.word[token] ?? noWord
  word.isMadeOfWords ??= isMedicalWord(word.low) || isDerived(scene, word.low)
  return word.isMadeOfWords
}

/** Word endings of diseases, findings, procedures and substances. No given or family name is asked. */
export const isMedicalWord = (word: string): boolean => word.length > 5 && word.length < 40 && medical.test(word)

const medical =
  /(?:itis|osis|oses|emia|aemia|pathy|pathic|ectomy|otomy|ostomy|oscopy|plasty|plegia|paresis|algia|algesia|uria|phony|phonia|rectal|blastic|cytic|phasic|azol|termine|ional|ation|ction|penia|trophy|trophic|megaly|rrhea|rrhoea|rrhage|iasis|oma|omas|ology|ologist|ological|ographic|ography|ogram|gram|metry|meter|scope|genic|lytic|philia|phobia|phobic|phasia|phagia|pnea|pnoea|cardia|thymia|thymic|mania|manic|kinesia|praxia|lexia|esthesia|aesthesia|tension|tensive|vascular|cardial|pulmonary|hepatic|renal|gastric|enteric|intestinal|thoracic|cranial|spinal|lateral|cephaly|cele|lysis|stasis|static|tropic|tropin|pril|sartan|olol|statin|azole|azepam|azolam|cillin|mycin|micin|floxacin|cycline|vir|mab|tinib|ciclib|prazole|tidine|setron|triptan|gliptin|gliflozin|glutide|dronate|parin|xaban|gatran|dipine|zosin|terol|sone|solone|onide|amide|azine|apine|idone|oxetine|ipramine|triptyline|barbital|caine|curium|ergic|amine|amines|oid|oids|ality|ization|isation|ational|itive|fulness|lessness|ability|ative|atory|ically|ously|ness|ingly|edly)$/

/** Derived from a word of the dictionary: unprocessed, journalling, trauma-like. */
function isDerived({ lexicon }: Scene, word: string): boolean {
  if (word.length < 5 || word.length > 30) return false
  if (isCompound(word, lexicon)) return true
  for (const [shape, stems] of derivations)
    if (shape.test(word)) for (const stem of stems) if (isWord(word.replace(shape, stem), lexicon)) return true
  return false
}

function isCompound(word: string, lexicon: Lexicon): boolean {
  for (let cut = 4; cut <= word.length - 4; cut++)
    if (lexicon.classesOf(word, 0, cut) & is.common && lexicon.classesOf(word, cut, word.length) & is.common)
      return true
  return false
}

const isWord = (stem: string, lexicon: Lexicon): boolean =>
  stem.length > 2 && (lexicon.classesOf(stem, 0, stem.length) & is.word) !== 0

const derivations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ing|ings|ed|er|ers|est)$/, ['', 'e']],
  [/(?<=(.))\1(?:ing|ed|er|ers)$/, ['']],
  [/(?:s|es|ly|ness|less|like|ish|ful|able|ment|ments|wise|ward|ism|ist|ists|ity|al|ally|y)$/, ['', 'e', 'y']],
  [/ies$/, ['y']],
  [
    /^(?:un|re|non|over|under|pre|post|mis|out|anti|co|sub|inter|super|hyper|hypo|neuro|psycho|bio|micro|multi|self|de|dis|semi|ultra|mid|cardio|gastro|immuno|electro|intra|extra|para|poly|thermo|cyber|tele)/,
    [''],
  ],
]
