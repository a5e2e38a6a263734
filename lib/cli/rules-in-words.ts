import { knownWordRules } from '@/lib/deid/known/known-word-rules'
import { frames } from '@/lib/deid/names/small-frames'
import { wordNameRules } from '@/lib/deid/names/word-names'
import { rules } from '@/lib/deid/rules/rules'
import type { Rule } from '@/lib/deid/span'

/** The page that a privacy officer reads: what finds identifiers, why, where it strikes and where it does not. */
export function rulesInWords(): string {
  const found = rules.map(({ type, band, ...rule }) => shown(rule, ` · ${type} · ${band}`))
  const known = [...knownWordRules, ...frames].map(rule => shown(rule))
  const decided = wordNameRules.map(({ id, reason }) => `${id}\n  ${reason}\n`)
  return [
    ...found,
    'The name of somebody known that is a word as well, without a capital: the first of these that applies decides; undecided, it is the word.\n',
    ...known,
    'Any other word that is a name as well is decided by the first of these that applies; undecided, it is a name, to review.\n',
    ...decided,
  ].join('\n')
}

const shown = ({ id, reason, example, nearMiss }: Pick<Rule, 'id' | 'reason' | 'example' | 'nearMiss'>, head = '') =>
  `${id}${head}\n  ${reason}\n  finds     ${example}\n  leaves    ${nearMiss}\n`
