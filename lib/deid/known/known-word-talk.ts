import { isConcept, isIntroduced, isPlant, isTalkedTo } from './known-word-cues'
import type { KnownWordRule } from './known-word-rules'

/** Whoever is told, given, written to or asked after. */
export const talkRules: readonly KnownWordRule[] = [
  {
    id: 'talked-to',
    reason: 'Whoever is told, called, thanked, asked for or come with.',
    example: 'told ‹rose›; asks for ‹joy›; here w ‹mark›; spoke to ‹hope›; spoke with ‹joy› about it',
    nearMiss: 'asks for rose water; sang with joy; spoke with joy; learned to hope',
    decides: ({ before, twoBefore, word, after }) => {
      if (/^(?:asks?|tells?|tried)$/.test(before))
        return /^(?:to|if|for|about|how|what|why|when|re|again|twice|x|)$/.test(after) ? true : null
      if (
        /^(?:gave|handed|showed|passed|lent|sent|gives|hands)$/.test(before) &&
        /^(?:the|a|an|her|his|my|some)$/.test(after)
      )
        return true
      if (/^(?:co|lead|float|sitter|cofacilitator)$/.test(before) && /^(?:|and|n|w|with|float|co|lead)$/.test(after))
        return true
      if (isTalkedTo(before))
        return !(isPlant(word) && /^(?:smudged?|smoke|tea|water|oil|bath|soup|cooked)$/.test(twoBefore))
      if (before === 'for')
        return /^(?:ask|asks|asked|asking|calls?|called|calling|cries|cried|waits?|waiting|waited|looking|looks)$/.test(
          twoBefore,
        ) && !/^(?:water|oil|tea)$/.test(after)
          ? true
          : null
      if (before === 'to')
        return !!/^(?:talk|talks|talked|talking|spoke|speak|speaks|said|says|gave|give|wrote|sent|texted|listened|handed|handover|hand|next|close|married|back|over|according|reported|referred|introduced|belongs|letter|text|email|note|card|message|msg|apology|flowers)$/.test(
          twoBefore,
        )
      if (before === 'with' || before === 'by' || before === 'from')
        return isConcept(word) || /^(?:day|night|winter|chance)$/.test(word)
          ? !!(
              /^(?:led|seen|signed|covered|escorted|checked|run|session|call|sitting|sat|home|came|comes)$/.test(
                twoBefore,
              ) && !/^(?:of|and)$/.test(after)
            ) ||
              (/^(?:spoke|spoken|talked|met)$/.test(twoBefore) && /^(?:by|about|re|on|today|again|this)$/.test(after))
          : true
      return null
    },
  },
  {
    id: 'asked-after',
    reason: '“This is will”, “where is joy”, “is rose here”.',
    example: 'vm: this is ‹will›; asks where ‹joy› is',
    nearMiss: 'this is hope as a bird; where hope grows',
    decides: ({ before, twoBefore, after }) => {
      if (/^(?:is|was)$/.test(before) && isIntroduced(twoBefore) && !/^(?:as|in|of|and|for)$/.test(after)) return true
      if (before === 'where' && /^(?:is|was|went|has)$/.test(after)) return true
      return before === 'is' && /^(?:here|there|coming|ok|okay|late|around|outside)$/.test(after) ? true : null
    },
  },
]
