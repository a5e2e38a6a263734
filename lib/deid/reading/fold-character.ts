/** What no decomposition gives: letters with strokes, quotes, dashes, spaces. */
const byHand: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ẞ: 'SS',
  ı: 'i',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '´': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
}

const folded = new Map<number, string>()

/** What one code point is read as: nothing, a character or several. A lone surrogate stays itself. */
export function foldedCharacter(point: number): string {
  if (point < 127 && point > 31) return String.fromCharCode(point)
  const known = folded.get(point)
  if (known !== undefined) return known
  const answer = foldedAnew(point)
  folded.set(point, answer)
  return answer
}

function foldedAnew(point: number): string {
  if (point > 8 && point < 14) return String.fromCharCode(point)
  const written = String.fromCodePoint(point)
  if (byHand[written] !== undefined) return byHand[written]
  if (/\p{Cs}/u.test(written)) return written
  if (/[\p{Cc}\p{Cf}\p{Mn}\p{Me}]/u.test(written)) return ''
  if (/\p{Zs}/u.test(written)) return ' '
  if (point >= 0xac00 && point <= 0xd7a3) return written // a Hangul syllable is one letter
  const plain = written.normalize('NFKD').replace(/[\p{Mn}\p{Me}]/gu, '')
  return Array.from(plain, each => byHand[each] ?? each).join('')
}
