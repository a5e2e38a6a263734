import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { isUpperCode } from '@/lib/deid/reading/vocabulary'
import { placeRules } from '@/lib/deid/rules/places'

/** What a house, a firm or an office is, where its name stands before it; of "medical" and the like nothing but a stop or a small word may follow. */
const kind =
  /^(?:'s)?(?: (?:& |and )?(?:sons?|daughters?|bros))? (?:(?:(?:dental|bridal|music|art|dance|language|beauty|research|community|robotics|marine|woodland|veterinary|sixth) )?(?:lab|labs|institute|workshop|lodge|studio|academy|infirmary|joinery|brewery|bakery|foundry)|general|montessori|creche|naionra|hardware|lettings|causeway|cabs|taxis|hauliers|warehouse|depot|campus|congregation|mosque|temple|parish|ambulance|coroner|(?:sixth )?form|care home|nursing home|funeral home|books|bookshop|tackle|prep|circuit|vets?|pathology|pet lodge|aviation|barracks|estate|dispensary|polyclinic|creamery|garage|surgery|opticians|marae|urupa|kura|kohanga|gasthuis|ziekenhuis|kerk|skool|mandir|masjid|gurudwara|vihara|ashram|shul|packhouse)(?![\p{L}\d'-])|^ (?:medical|pharmacy|dental)(?=$|[.,;:)]| (?:and|in|on|at|for|to|by|re|fax|tel|phone)(?![\p{L}]))/iu

/** Of those, what is done or had as well, but with capitals: "Wei books out", "gave nadia books". */
const verbal =
  /^ (?:books|form|prep|tackle|estate|circuit|vets?|labs?|workshop|lodge|studio|general|academy|institute)$/i
/** "at ludbury general", "to the nakagawa workshop": where somebody is, so that nobody does it. */
const isAt = (text: string, start: number): boolean =>
  /(?<!\p{L})(?:at|to|into|outside) (?:the )?$/u.test(text.slice(Math.max(0, start - 12), start))

/** A space, or the apostrophe of possession. */
const mayGoOn = (code: number): boolean => code === 32 || code === 39

/** What stands behind a saint without capitals: "st brendan's school". */
const saint = 'place-saint'
const ofSaint =
  /^ (?:school|primary|church|hospital|college|parish|hospice|hall|academy|infants|secondary|high|montessori|nursery|creche|national school|gaa|cathedral|care home|nursing home|court|square|terrace|academy|clinic|rfc|church hall|abbey)(?![\p{L}\d'-])/iu

const isNamed = ({ rule: { type } }: Finding) => type === 'NAME' || type === 'PLACE' || type === 'ORG'

/** "Glenside campus", "Don Valley Ambulance", "nakagawa & son tackle": what it is goes with the name before it. */
export function withKinds({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  const kinds: Finding[] = []
  for (const one of found) {
    if (!isNamed(one) || one.end - one.start < 3 || !mayGoOn(text.charCodeAt(one.end))) continue
    const rest = text.slice(one.end, one.end + 40)
    const what = (one.rule.id === saint ? ofSaint : kind).exec(rest)?.[0] ?? ''
    if (what === '') continue
    const isTitled = isUpperCode(text.charCodeAt(one.start)) && isUpperCode(what.trimStart().charCodeAt(0))
    if (isTitled || one.rule.type === 'ORG' || !verbal.test(what) || isAt(text, one.start))
      kinds.push({ start: one.start, end: one.end + what.length, rule: placeRules.kinds })
  }
  return kinds
}
