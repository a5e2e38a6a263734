import type { Pattern } from '@/lib/deid/span'

const u = (source: string) => new RegExp(source, 'yu')

/** Houses by their number first, with what lies between them and a postal code. */
export const plotRules: readonly Pattern[] = [
  {
    id: 'address-plot',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A plot, a flat or a house with its quarters, down to a postal code.',
    example: 'Post to ‹Plot 14, Sector 21, Nandipur, Pune 411044›; ‹Flat 6, The Maltings, Church Lane, Ely CB7 4AA›.',
    nearMiss: 'Item #12, 3rd in the list; flat affect, calm.',
    begins: 'place',
    isNumbered: true,
    pattern: u(
      `(?:Flat|Plot|Block|House|Door|Unit|Apt|H\\.?\\s?No\\.?|No\\.?)\\s?#?\\d{1,5}[\\w/-]{0,5}(?:,\\s(?:[\\p{Lu}\\d][\\p{L}\\d.'-]{0,24}\\s?){1,4}){1,4},?\\s?-?\\s?(?:\\d{6}|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2})(?!\\w)`,
    ),
  },
  {
    id: 'address-number-sign',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A house by its number after a hash, with its quarters, down to a postal code.',
    example: 'Courier to ‹#12, 3rd Cross, Ashokpura, Bengaluru 560008›.',
    nearMiss: 'Item #12, 3rd in the list.',
    begins: 'sign',
    pattern: u(
      "#\\d{1,5}[\\w/-]{0,5}(?:,\\s(?:[\\p{Lu}\\d][\\p{L}\\d.'-]{0,24}\\s?){1,4}){1,4},?\\s?-?\\s?\\d{6}(?!\\w)",
    ),
  },
  {
    id: 'address-highway-bare',
    type: 'ADDRESS',
    band: 'review',
    reason: 'A highway by its number alone, after “on the” and before where on it.',
    example: 'stuck on the ‹401› by the lake.',
    nearMiss: 'on the 401 form; 12 by the door.',
    begins: 'digits',
    pattern: /[1-9]\d{2}(?= (?:by|near|outside|north|south|past) )/y,
    onlyAfter: /\b(?:on|off|along|near|down) the $/,
  },
]
