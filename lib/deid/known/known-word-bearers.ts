import { isPersonal } from '@/lib/deid/names/personal-verbs'
import { is } from '@/lib/deid/reading/classes'
import { low, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { isConcept, verbal } from './known-word-cues'
import type { KnownWordRule } from './known-word-rules'

/** What is said of a person behind the name: a pronoun, an age, what somebody is named for. */
const saidBehind = /^(?:aged?|n[ée]e|named|called|aka|born|dob|deceased)$/

/** What somebody is for a living. */
const trade = /^(?:[a-z]{3,}(?:sman|woman|ician|ologist|keeper|worker|maker)|marine|plumber|teacher|driver|lawyer)$/

const isSomebody = (scene: Scene, token: number): boolean =>
  (wordClasses(scene.tokens, token) & (is.kin | is.role)) !== 0 || trade.test(low(scene, token))

/** With a capital, or a word that nobody feels or does. */
const isLikely = ({ scene, token, word }: { scene: Scene; token: number; word: string }): boolean =>
  isCapital(scene.tokens, token) || (!isConcept(word) && !verbal.test(word))

/** "Hope (she/her)", "Joy, aged 91", "Nurse: Hope": what stands beside the name tells that somebody bears it. */
export const bearerRules: readonly KnownWordRule[] = [
  {
    id: 'with-a-pronoun',
    reason: 'Behind it stands which pronoun or age somebody has, or what they do.',
    example: '‹Hope› (she/her, 40); ‹Joy› (he likes jazz); ‹Rose›, aged 19; ‹Hope›, who drove',
    nearMiss: 'hope (she had little); joy, which came; hope, who knows',
    decides: beside => {
      const { scene, token } = beside
      const { tokens } = scene
      const next = low(scene, token + 2)
      if (isSign(tokens, token + 1, '(')) {
        if (/^(?:he|she|they)$/.test(next)) return isSign(tokens, token + 3, '/') || isCapital(tokens, token) || null
        return saidBehind.test(next) && isLikely(beside) ? true : null
      }
      if (!isSign(tokens, token + 1, ',')) return null
      return /^aged?$/.test(next) || (/^(?:who|whose)$/.test(next) && isLikely(beside)) ? true : null
    },
  },
  {
    id: 'together-with-the-writer',
    reason: '“Sky and I”: two who did something.',
    example: '‹Sky› and I met her',
    nearMiss: 'love and i know it',
    decides: beside =>
      beside.isFirst && beside.after === 'and' && /^(?:i|me|myself)$/.test(beside.twoAfter) && isLikely(beside)
        ? true
        : null,
  },
  {
    id: 'what-somebody-is',
    reason: 'Of whom a role or a place in the family is told.',
    example: '‹Hope› was a nurse; ‹Joy› is our driver',
    nearMiss: 'joy is a teacher; Hope is a bird',
    decides: ({ scene, token, after, twoAfter }) => {
      if (!isCapital(scene.tokens, token) || !/^(?:is|was)$/.test(after)) return null
      if (!/^(?:a|an|the|our|my|his|her|their)$/.test(twoAfter)) return null
      return isSomebody(scene, token + 3) || isSomebody(scene, token + 4) || null
    },
  },
  {
    id: 'set-apart',
    reason:
      'Between commas stands what somebody is or where they are, or the name is the first of a list: family, initial.',
    example: '‹Hope›, plumber, own firm; ‹Joy›, in her kitchen; to ‹Banks, H›., in full; ‹Sky› our therapist laughed',
    nearMiss: 'Hope, in a way; joy, driver of change',
    decides: ({ scene, token, after }) => {
      const { tokens } = scene
      if (!isCapital(tokens, token)) return null
      if (/^(?:our|my)$/.test(after)) return isSomebody(scene, wordAfter(scene, token) + 1) || null
      if (!isSign(tokens, token + 1, ',')) return null
      const next = low(scene, token + 2)
      if (next.length === 1 && isCapital(tokens, token + 2) && isSign(tokens, token + 3, '.')) return true
      return isSomebody(scene, token + 2) ||
        (/^(?:in|at|on|from|with)$/.test(next) && /^(?:her|his|their)$/.test(low(scene, token + 3)))
        ? true
        : null
    },
  },
  {
    id: 'ours',
    reason: '“Our Hope smiled”: who is called so does what a person alone does; “our Mark,” is nobody’s mark.',
    example: 'our ‹Hope› smiled; told our ‹Iris›, she knew',
    nearMiss: 'our hope smiled; our Hope card; our Joy, at last',
    decides: ({ scene, token, before, after, word }) => {
      if (!/^(?:our|my)$/.test(before) || !isCapital(scene.tokens, token)) return null
      if (isPersonal(after)) return true
      const isEnd = isSign(scene.tokens, token + 1, ',') || isSign(scene.tokens, token + 1, '.')
      return isEnd && !isConcept(word) && !verbal.test(word) ? true : null
    },
  },
  {
    id: 'called-so-as-well',
    reason: 'Alone in brackets behind a name: what somebody is called as well.',
    example: '‹Seun› (‹Hope›) rang',
    nearMiss: 'a gift (Joy); Joy (hope) came',
    decides: ({ scene, token }) => {
      const { tokens } = scene
      const isAlone = isSign(tokens, token - 1, '(') && isSign(tokens, token + 1, ')')
      if (!isAlone || !isCapital(tokens, token) || !isCapital(tokens, token - 2)) return null
      return wordClasses(tokens, token - 2) & is.word ? null : true
    },
  },
  {
    id: 'in-a-role',
    reason: 'A role and a colon: who has it.',
    example: 'Nurse: ‹Hope›. Therapist: ‹Joy›',
    nearMiss: 'nurse: hope and patience; Themes: Hope',
    decides: ({ scene, token }) => {
      const { tokens } = scene
      if (!isCapital(tokens, token) || !isSign(tokens, token - 1, ':') || tokens.gap[token] === gaps.none) return null
      return wordClasses(tokens, token - 2) & (is.role | is.kin) ? true : null
    },
  },
  {
    id: 'before-an-initial',
    reason: 'An initial with its point, and a family name behind.',
    example: '‹Hope A. Banks› arrived',
    nearMiss: 'hope a. b. was circled',
    decides: ({ scene, token }) => {
      const { tokens } = scene
      return isCapital(tokens, token) &&
        tokens.kind[token + 1] === kinds.word &&
        low(scene, token + 1).length === 1 &&
        isCapital(tokens, token + 1) &&
        isSign(tokens, token + 2, '.') &&
        isCapital(tokens, token + 3)
        ? true
        : null
    },
  },
  {
    id: 'with-respect',
    reason: 'A word of respect follows.',
    example: '‹Hope ji› gave tissues; ‹Joy sir›, too',
    nearMiss: 'hope, sir; hope sir',
    decides: ({ scene, token, after }) =>
      /^(?:ji|sir|madam|san|sensei|didi|bhai|akka)$/.test(after) && isCapital(scene.tokens, token) ? true : null,
  },
]
