import { isSaintSeen } from '@/lib/deid/names/figures'
import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { isCapitalised, type Phrase } from '@/lib/deid/reading/phrases'
import { lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, hasTrait, isCapital, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'
import { withState } from './place-ends'

/** Towns of several words with capitals, and any listed town after a word that leads to a place. */
export function townsOf(scene: Scene, phrases: readonly Phrase[]): Run[] {
  const { tokens, taken } = scene
  const runs: Run[] = []
  for (const phrase of phrases) {
    if (
      !(phrase.classes & is.place) ||
      phrase.classes & is.safe ||
      taken[phrase.first] ||
      isStudy(scene, phrase.last) ||
      isSaintSeen(scene, phrase.first, phrase.last)
    )
      continue
    const isCued = leads(scene, phrase.first)
    const isCapital_ = isCapitalised(tokens, phrase) && isCapital(tokens, phrase.last)
    if (
      (isCapital_ && (!opensSentence(scene, phrase.first) || phrase.classes & is.city || !isPlain(scene, phrase))) ||
      (isCued && (phrase.classes & is.city || !isPlain(scene, phrase)))
    )
      runs.push({ first: phrase.first, last: withState(scene, phrase.last), rule: placeRules.town })
  }
  for (let token = 0; tokens.anyClasses & is.place && token < tokens.count; token++) {
    const classes = wordClasses(tokens, token)
    if (
      !(classes & is.place) ||
      classes & (is.word | is.region | is.short | is.safe) ||
      taken[token] ||
      lengthOf(scene, token) < 4
    )
      continue
    if (!isCapital(tokens, token) && (isNothingElse(classes) || leads(scene, token)) && !scene.safe[token])
      runs.push({ first: token, last: withState(scene, token), rule: placeRules.town })
  }
  return [...runs, ...branches(scene), ...smallHeaded(scene)]
}

/** "drove home via ilwaco": a town that no list has as a word or a name needs nothing that leads to it. */
const isNothingElse = (classes: number): boolean => (classes & ~(is.place | is.city | is.phrase)) === 0

/** "our Dallas office", "the Chicago downtown clinic": a large town and what is there. */
function branches(scene: Scene): Run[] {
  const { tokens } = scene
  const runs: Run[] = []
  if (!(tokens.anyClasses & is.city)) return runs
  for (let token = 0; token < tokens.count; token++) {
    if (!(wordClasses(tokens, token) & is.city) || !isCapital(tokens, token)) continue
    const next = wordAfter(scene, token)
    const last = /^(?:downtown|uptown|area|branch)$/.test(low(scene, next)) ? wordAfter(scene, next) : next
    if (/^(?:clinic|office|facility|hospital|campus|location|site|branch|store|warehouse|va)$/.test(low(scene, last)))
      runs.push({ first: token, last, rule: placeRules.town })
  }
  return runs
}

/** "the Johns Hopkins study": who is read about, not where somebody was. */
const isStudy = (scene: Scene, last: number): boolean => {
  const after = wordAfter(scene, last)
  return (
    after !== -1 &&
    /^(?:study|studies|trial|trials|criteria|paper|research|protocol|scale|data|group|researchers|playlist|playlists|list|mix|recording|track|album|sessions?|manual|model|concert|sonata|symphony|tea|gold|salts)$/i.test(
      low(scene, after),
    )
  )
}

/** Every word of it stands in the dictionary: Long Beach, Grand Rapids. */
function isPlain({ tokens }: Scene, { first, last }: Phrase): boolean {
  for (let token = first; token <= last; token++)
    if (tokens.kind[token] === kinds.word && !(wordClasses(tokens, token) & is.word)) return false
  return true
}

const leads = (scene: Scene, token: number): boolean => {
  const before = wordBefore(scene, token)
  return (
    before !== -1 &&
    /^(?:in|from|near|to|at|outside|toward|towards|around|around|visiting|downtown)$/.test(low(scene, before))
  )
}

const head = listed('hosp hospital clinic school church college uni university fen beach lake park road rd street ave')

/** "whanganui hosp", "wicken fen": a word that no dictionary has, and what it is, both small. */
function smallHeaded(scene: Scene): Run[] {
  if (!anyHas(scene.tokens, head)) return []
  const { tokens } = scene
  const runs: Run[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!hasTrait(tokens, token, head)) continue
    const first = wordBefore(scene, token)
    if (first === -1 || isCapital(tokens, first) || lengthOf(scene, first) < 4) continue
    if (!(wordClasses(tokens, first) & ~(is.place | is.family | is.given | is.phrase | is.city)))
      runs.push({ first, last: token, rule: placeRules.organisation })
  }
  return runs
}
