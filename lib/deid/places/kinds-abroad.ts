import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { isUpperCode } from '@/lib/deid/reading/vocabulary'
import { placeRules } from '@/lib/deid/rules/places'

/** What a house, a water or a quarter is in other languages, where the word stands before the name, with what links them. */
const kind =
  /(?<![\p{L}\d'-])(?:Hospital|Hopital|Ospedale|Clinica|Clinique|Cofradia|Hermandad|Virgen|Lac|Lago|Laguna|Rio|Serra|Sierra|Mont|Monte|Jardim|Jardin|Jardines|Parque|Parc|Praia|Playa|Plage|Bairro|Colonia|Vila|Finca|Hacienda|Terreiro|Capilla|Capela|Catedral|Museo|Musee|Museum|Teatro|Theatre|Cafe|Taverna|Mercado|Marche|Instituto|Institut|Te Kura|Pulau|Kampung|Jalan|Taman|VPO|Gare|Pont|Porte|Puerto|Porto|Puente|Ponte|Cabo|Isla|Ilha|Valle|Vale|Campo|Santuario|Basilica|Convento|Mosteiro|Monasterio|Abbaye|Schloss|Burg|Kloster|Stift|Restaurante|Panaderia|Farmacia|Pharmacie|Greater|[Bb]asisschool|[Cc]afe|[Kk]ita|[Gg]asthof|[Gg]asthaus|[Kk]inderdagverblijf|[Pp]arroquia|[Cc]olegio|[Ee]scuela|[Ee]scola|[Ss]zkola|[Kk]osciol|[Pp]raktijk|[Pp]raxis|sw\.|swietej|Co\.|County|Mount|Loch|Lough|Head of the) (?:(?:de la|de los|de las|des|de|del|do|da|dos|das|du|della|di|o|van de|van) )?(?:Mille )?$/u

/** What tells one village from another of its name. */
const village = /(?<![\p{L}\d'-])(?:Upper|Lower|Nether|Much|North|South|East|West|Great|Little) $/u

/** What the name goes on with, where it is a place's or no list has it. */
const further =
  /^ (?:de la|de los|de las|des|de|del|do|da|dos|das|du|della|o) \p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}[\p{L}'-]{2,20})?|^ No\.? ?\d{1,3}(?![\d.:])|^,? \d{1,2}(?:st|nd|rd|th) (?:Block|Cross|Main|Stage|Phase|Sector|block|cross|main)(?![\p{L}])(?: Road)?/u

/** "First Baptist of Cook": where a house is, behind its name. */
const ofTown = /^ of (?!God|Love|Hope|Peace|Light|Life)\p{Lu}[\p{L}'-]{2,20}(?![\p{L}'-])/u

/** "3 The Paddocks, Station Road": the way behind a house. */
const nextWay =
  /^, (?:\p{Lu}[\p{L}']{1,20} ){1,2}(?:Road|Rd|Lane|Ln|Street|St|Avenue|Ave|Close|Drive|Way|Terrace|Row|Hill|Green|Gardens|Court|Square)(?![\p{L}'])/u
/** "2 Abbey Yard, Thornbeck", "3 The Paddocks, Station Road, Thornbeck": a number, capitals and a comma before a town. */
const houseBefore =
  /(?<![\p{L}\d.,:/-])\d{1,4}[a-z]? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?:\p{Lu}[\p{L}']{1,20} ){0,2}\p{Lu}[\p{L}']{1,20}, (?:(?:\p{Lu}[\p{L}']{1,20} ){0,2}\p{Lu}[\p{L}']{1,20}, )?$/u
const isSomewhere = ({ rule: { type } }: Finding) => type === 'PLACE' || type === 'ORG' || type === 'ADDRESS'

const isTown = ({ rule: { id, type } }: Finding) => type === 'PLACE' || type === 'ADDRESS' || id === 'name-unlisted'

const isUnlisted = ({ rule: { id, type } }: Finding) => type === 'PLACE' || type === 'ORG' || id === 'name-unlisted'

/** "Clínica Valdeolmos", "Jardim do Seridó", "Nether Compton", "Cofradía del Silencio": what stands before or behind the name goes with it. */
export function withKindsAbroad({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  const whole: Finding[] = []
  for (const one of found) {
    const { start, end } = one
    const way =
      text.charCodeAt(end) === comma && isSomewhere(one) ? (nextWay.exec(text.slice(end, end + 40))?.[0] ?? '') : ''
    if (way !== '') whole.push({ start, end: end + way.length, rule: one.rule })
    if (!isUpperCode(text.charCodeAt(start)) || !(isUnlisted(one) || one.rule.type === 'NAME')) continue
    const house =
      isTown(one) && text.startsWith(', ', start - 2)
        ? (houseBefore.exec(text.slice(Math.max(0, start - 64), start))?.[0] ?? '')
        : ''
    if (house !== '') whole.push({ start: start - house.length, end, rule: one.rule })
    const before = mayLead(text, start) ? text.slice(Math.max(0, start - 34), start) : ''
    const front = (before && kind.exec(before)?.[0]) || (before && isUnlisted(one) && village.exec(before)?.[0]) || ''
    const back =
      isUnlisted(one) && text.charCodeAt(end) <= comma
        ? ((further.exec(text.slice(end, end + 46)) ??
            (one.rule.type === 'ORG' ? ofTown.exec(text.slice(end, end + 28)) : null))?.[0] ?? '')
        : ''
    if (front.length + back.length > 0)
      whole.push({ start: start - front.length, end: end + back.length, rule: placeRules.kindsAbroad })
  }
  return whole
}

const houses =
  /^(?:basisschool|kita|gasthof|gasthaus|kinderdagverblijf|parroquia|colegio|escuela|escola|szkola|kosciol|praktijk|praxis|swietej) $/u

const space = 32
const comma = 44

/** Behind a space, a word with a capital, one of four letters at most, or a small one that is what a house is in another language. */
function mayLead(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== space) return false
  const word = text.lastIndexOf(' ', start - 2) + 1
  return start - word < 6 || isUpperCode(text.charCodeAt(word)) || houses.test(text.slice(word, start))
}
