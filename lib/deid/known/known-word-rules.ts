import { isPersonal, isSaid } from '@/lib/deid/names/personal-verbs'
import { is } from '@/lib/deid/reading/classes'
import { isPossessive, low, wordAfter } from '@/lib/deid/reading/scene'
import { isCapital, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { bearerRules } from './known-word-bearers'
import { type Beside, isKin, isListed } from './known-word-beside'
import { clauseRules, isInClause } from './known-word-clauses'
import {
  deeds,
  isAsked,
  isBesideSomebody,
  isConcept,
  isHad,
  isTalkedTo,
  moving,
  shorthand,
  verbal,
} from './known-word-cues'
import { placedRules } from './known-word-places'
import { talkRules } from './known-word-talk'

/**
 * "rose drove him", "told will", "w joy": the name of somebody known that is a word as well, without a capital or among
 * capitals. Each rule says yes, no or nothing; the first that says something decides, and where none does it is the word.
 * In the examples somebody called Rose, Will, Hope, Joy, Mark, Sky, Iris or Colin is known.
 */
export interface KnownWordRule {
  readonly id: string
  readonly reason: string
  readonly example: string
  readonly nearMiss: string
  readonly decides: (beside: Beside) => boolean | null
}

export const knownWordRules: readonly KnownWordRule[] = [
  {
    id: 'no-name-at-all',
    reason: 'An article, a pronoun or an auxiliary is what it is, whoever bears it.',
    example: '‹hope› called an hour ago',
    nearMiss: 'an hour ago it was me',
    decides: ({ scene, token }) => {
      const classes = wordClasses(scene.tokens, token)
      return classes & is.grammar && !(classes & is.name_word) ? false : null
    },
  },
  ...placedRules,
  ...bearerRules,
  {
    id: 'of-a-thing',
    reason: 'An article, a pronoun of possession, a measure or a colour makes it a thing.',
    example: 'mum says ‹rose› left early',
    nearMiss: 'a rose, her hope, so much joy, the blue sky',
    decides: beside =>
      isInClause(beside)
        ? null
        : /^(?:a|an|the|my|your|his|her|its|our|their|this|that|these|those|no|some|each|an(?:y)?|every|much|more|most|such|so|very|too|how|what|which|one|two|three|all|blue|red|white|black|green|golden|open|cold|hot|warm|deep|inner|pure|real|false|great|little|big|small|old|new|young|early|late|full|half|wild|dark|bright|first|last|free|lost|found|true|good|bad|self|of|without|like|as|into|than)$/.test(
              beside.before,
            )
          ? false
          : null,
  },
  {
    id: 'of-somebody',
    reason: 'What is possessed, a person possesses.',
    example: 'on ‹rose’s› advice',
    nearMiss: 'at the rose’s edge',
    decides: ({ scene, token }) => (isPossessive(scene, token) ? true : null),
  },
  {
    id: 'done-not-called',
    reason: 'After a pronoun, an auxiliary or “not” it is a verb.',
    example: 'she said ‹will› left',
    nearMiss: 'he will stay; they may hope; i mark it',
    decides: ({ before, after, word }) =>
      isAsked(before, after) ||
      (/^(?:i|you|he|she|it|we|they|who|will|would|can|could|might|shall|should|must|do|does|did|don|didn|not|never|we'll|people|which|there|and i|to also|then he)$/.test(
        before,
      )
        ? false
        : before === 'that' && (verbal.test(word) || isConcept(word))
          ? false
          : null),
  },
  {
    id: 'helping-a-verb',
    reason: '“Will” and “may” help whatever verb follows.',
    example: '0930 ‹will› in, tired',
    nearMiss: 'pain will ease; sleep may improve; will call back',
    decides: ({ word, after, isFirst, before, twoBefore, scene, token }) => {
      if (word === 'rose' && /^(?:early|up|from|above|over|like|again|slowly|and|through|within)$/.test(after))
        return false
      if (word !== 'will' && word !== 'may') return null
      if (/^(?:i|he|she|they|it|we|you|not|be|have)$/.test(after)) return false
      if (
        /^(?:spoke|speak|talked|talk|said|gave|wrote|listened|handed|next|according)$/.test(twoBefore) &&
        before === 'to'
      )
        return null
      if (isFirst && word === 'may' && /^[a-z]{3,}[^s]s$/.test(after) && !/^(?:always|perhaps|sometimes)$/.test(after))
        return true
      if (isTalkedTo(before) || isKin(scene, token) || /^(?:this|name) is$/.test(`${twoBefore} ${before}`)) return null
      return (isFirst || /^(?:then|says|said)$/.test(before)) &&
        (shorthand.test(after) || isPersonal(after) || after === '' || /(?:ed|less|ing)$/.test(after))
        ? null
        : false
    },
  },
  {
    id: 'after-kin',
    reason: 'Whoever is named after a word for family, a role or a title.',
    example: 'wife ‹rose› drove; nurse ‹hope›',
    nearMiss: 'her wife rose early',
    decides: ({ scene, token, after, word }) =>
      isKin(scene, token) &&
      !(
        verbal.test(word) &&
        !isCapital(scene.tokens, token) &&
        /^(?:early|up|from|to|at|that|for|it|him|her|a|the)$/.test(after)
      )
        ? true
        : null,
  },
  ...talkRules,
  {
    id: 'said-and-done',
    reason: 'What a person alone does, at the beginning of a clause.',
    example: '1040 ‹rose› laughed; then ‹mark› held his hand; ‹Hope› showed up early',
    nearMiss: 'hope remains; joy came; mercy comes',
    decides: ({ isFirst, before, word, after, twoAfter, scene, token }) => {
      const isReported = /^(?:says|said|thinks|thought)$/.test(before) && !/^(?:is|was)$/.test(after)
      if (!isFirst && !isReported && !/^(?:and|then|but|when|while|because|bc|until)$/.test(before)) return null
      if (after === '') return null
      if (/^(?:showed|shows|turned|turns|checked|logged|popped|walked|dropped|picked|rocked|wandered)$/.test(after))
        return /^(?:up|in|off|over|by|out|away)$/.test(twoAfter) ? true : null
      const isVerb =
        isPersonal(after) || isSaid(after) || (wordClasses(scene.tokens, wordAfter(scene, token)) & is.verb) !== 0
      if (!isVerb) return null
      if (isConcept(word) && moving.test(after))
        return (
          (after === 'has' && isHad(twoAfter, low(scene, token + 3))) ||
          (/^(?:has|had)$/.test(after) && (isSaid(twoAfter) || deeds.test(twoAfter))) ||
          (/^(?:is|was)$/.test(after) && (shorthand.test(twoAfter) || /(?:ed|ing)$/.test(twoAfter))) ||
          /^(?:in|at|w|with|back|to|for|home|late|early|on)$/.test(twoAfter) ||
          scene.tokens.kind[token + 2] === kinds.digits
        )
      return true
    },
  },
  {
    id: 'where-staff-stand',
    reason: 'Whoever stands or sits at somebody’s head, feet or side.',
    example: '‹mark› at her feet ‹joy› at his head; ‹mark› hand on shoulder; ‹rose› on the mat',
    nearMiss: 'joy in her eyes; hope at her age; mark on the skin',
    decides: ({ after, twoAfter, scene, token }) =>
      isBesideSomebody(after, twoAfter, low(scene, token + 3)) ? true : null,
  },
  {
    id: 'in-shorthand',
    reason: 'What is written of a person without a verb, at the beginning of a clause.',
    example: '1100 ‹sky› under blanket; ‹hope› no show; ‹mark› to try again; 4h ‹joy› at door',
    nearMiss: 'hope in her chest; mark on left arm; sky opens; joy to come',
    decides: ({ isFirst, word, part, after, twoAfter, scene, token }) => {
      if (!isFirst) return null
      if (after === '') return isListed(scene, token) ? true : null
      if (after === 'in' && scene.tokens.kind[token + 2] === kinds.digits) return true
      if (/^(?:in|on|at|to|with|not|down|up|out)$/.test(after) && (isConcept(word) || verbal.test(word)))
        return /^(?:|at|black|hoodie|answering|responding|coming|tears|door|hall|car|silence|w|with|chair|bed|couch|sofa|late|early|lead|shift|leave|call|phone|speaker|speakerphone|video|zoom|line|duty|holiday|nights|by|restroom|loo|bathroom|toilet|floor|mat|reception|time|try|ring|call|see|look|bring|check|cover|email|text|send|follow|chase|book|sit|write|fetch|collect|drive|pick|sick|ill|today|till?|until)$/.test(
          twoAfter,
        ) && !(after === 'to' && /^(?:hope|love)$/.test(word))
          ? true
          : null
      return shorthand.test(after) ||
        deeds.test(after) ||
        (!isConcept(word) && (/(?:ed|ing|less)$/.test(after) || (part === 'given' && /[^s]s$/.test(after))))
        ? true
        : null
    },
  },
  ...clauseRules,
  {
    id: 'rare-word',
    reason: 'A word so rare that who bears it is meant far more often.',
    example: 'cover for ‹colin›; ‹colin› and her on the landing; ‹COLIN› AND THE WIFE',
    nearMiss: 'a colin on the wall; colin and finch sang in it; in my joy',
    decides: ({ scene, token, word, after, twoAfter }) =>
      word.length < 4 ||
      isConcept(word) ||
      (after === 'and' && !scene.loud[token] && !/^(?:him|her|me|them|us)$/.test(twoAfter)) ||
      wordClasses(scene.tokens, token) & (is.common | is.grammar)
        ? null
        : true,
  },
]
