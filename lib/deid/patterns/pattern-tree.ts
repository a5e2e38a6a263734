/** The source of a regular expression as a tree, for what can be told of a pattern before it is tried. */
export type PatternTree =
  | { readonly kind: 'either'; readonly of: readonly PatternTree[] }
  | { readonly kind: 'row'; readonly of: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly of: PatternTree; readonly least: number; readonly most: number }
  /** One character as it is written: a letter, an escape or a class. */
  | { readonly kind: 'character'; readonly written: string }
  /** What was found before, again. */
  | { readonly kind: 'again' }
  /** Of no width: the edge of a word or of the text, or what looks ahead or behind. */
  | { readonly kind: 'edge' | 'look' }

const known = new Map<string, PatternTree>()

export function patternTreeOf(source: string): PatternTree {
  const tree = known.get(source) ?? treeOf(source)
  known.set(source, tree)
  return tree
}

function treeOf(source: string): PatternTree {
  let at = 0
  return either()

  function either(): PatternTree {
    const of = [row()]
    while (source[at] === '|') {
      at++
      of.push(row())
    }
    return { kind: 'either', of }
  }

  function row(): PatternTree {
    const of: PatternTree[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') of.push(repeated(part()))
    return { kind: 'row', of }
  }

  function repeated(of: PatternTree): PatternTree {
    const [written, , low, comma, high] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at)) ?? ['']
    const sign = written?.[0]
    at += written?.length ?? 0
    if (!sign) return of
    const least = sign === '{' ? Number(low) : sign === '+' ? 1 : 0
    const most = sign === '?' ? 1 : sign !== '{' || (comma && !high) ? Number.POSITIVE_INFINITY : Number(high || low)
    return { kind: 'repeat', of, least, most }
  }

  function part(): PatternTree {
    if (source[at] === '(') return group()
    const [written = ''] =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\.|.)/su.exec(source.slice(at)) ?? []
    at += written.length
    if (/^(?:\^|\$|\\b)$/.test(written)) return { kind: 'edge' }
    if (written === '\\B') return { kind: 'look' }
    return /^\\\d$/.test(written) ? { kind: 'again' } : { kind: 'character', written }
  }

  function group(): PatternTree {
    const [opened = ''] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at)) ?? []
    at += opened.length
    const of = either()
    at++
    return /[=!]$/.test(opened) ? { kind: 'look' } : of
  }
}
