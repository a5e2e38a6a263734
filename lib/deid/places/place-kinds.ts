import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { placeRules } from '@/lib/deid/rules/places'

/** What a house, a firm or an office is, where its name stands before it; of "medical" and the like nothing but a stop or a small word may follow. */
const kind =
  /^(?:'s)?(?: (?:& |and )?(?:sons?|daughters?|bros))? (?:warehouse|depot|campus|congregation|mosque|temple|parish|ambulance|coroner|(?:sixth )?form|care home|nursing home|funeral home|books|bookshop|tackle|prep|circuit|vets?|pathology|pet lodge|aviation|barracks|estate|dispensary|polyclinic|creamery|garage|surgery|opticians|marae|urupa|kura|kohanga|gasthuis|ziekenhuis|kerk|skool|mandir|masjid|gurudwara|vihara|ashram|shul|packhouse)(?![\p{L}\d'-])|^ (?:medical|pharmacy|dental)(?=$|[.,;:)]| (?:and|in|on|at|for|to|by|re|fax|tel|phone)(?![\p{L}]))/iu

/** Of those, what is done or had as well, but with capitals: "Wei books out", "gave nadia books". */
const verbal = /^ (?:books|form|prep|tackle|estate|circuit|vets?)$/i
const isCapital = /^\p{Lu}/u

/** What stands behind a saint without capitals: "st brendan's school". */
const saint = 'place-saint'
const ofSaint =
  /^ (?:school|primary|church|hospital|college|parish|hospice|hall|academy|infants|secondary|high)(?![\p{L}\d'-])/iu

const isNamed = ({ rule: { type } }: Finding) => type === 'NAME' || type === 'PLACE' || type === 'ORG'

/** "Glenside campus", "Don Valley Ambulance", "nakagawa & son tackle": what it is goes with the name before it. */
export function withKinds({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  return found.flatMap(one => {
    if (!isNamed(one) || one.end - one.start < 3) return []
    const rest = text.slice(one.end, one.end + 40)
    const what = (one.rule.id === saint ? ofSaint : kind).exec(rest)?.[0] ?? ''
    const isTitled = isCapital.test(text.slice(one.start)) && isCapital.test(what.trimStart())
    const isTaken = what !== '' && (isTitled || !verbal.test(what))
    return isTaken ? [{ start: one.start, end: one.end + what.length, rule: placeRules.kinds }] : []
  })
}
