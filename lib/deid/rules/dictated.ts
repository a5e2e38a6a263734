import type { Rule } from '@/lib/deid/span'

/** What is told letter by letter, as in dictation. */
export const dictatedRules = {
  letters: {
    id: 'dictated-letters',
    type: 'ID',
    band: 'certain',
    reason: 'A plate, a postcode or a code in the words of the alphabet of pilots.',
    example: 'plate is ‹kilo juliet one nine whiskey x ray bravo›; postcode ‹lima sierra six two november romeo›.',
    nearMiss: 'They danced a tango; one kilo, two pints; bravo, he said.',
  },
  address: {
    id: 'dictated-address',
    type: 'EMAIL',
    band: 'certain',
    reason: 'An address of mail or of a site with its signs in words.',
    example: 'mail him at ‹jonah forty two at yahoo dot co dot uk›; site ‹www dot marsh pottery dot com›.',
    nearMiss: 'Looked at the dot, come what may; at dot net practice.',
  },
  handle: {
    id: 'dictated-handle',
    type: 'HANDLE',
    band: 'certain',
    reason: 'An account with its underscores in words.',
    example: 'his handle is ‹night underscore owl underscore dee›.',
    nearMiss: 'I want to underscore how calm it was; findings underscore this.',
  },
} as const satisfies Record<string, Rule>
