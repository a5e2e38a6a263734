import type { Run } from '@/lib/deid/names/name-finder'
import { isMedicalWord } from '@/lib/deid/names/public-names'
import { is } from '@/lib/deid/reading/classes'
import { isUpper, lengthOf, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, hasTrait, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'
import { noPlace } from './place-in'

const work = new Set(
  'work works wrk wrks worked working job jobs shift shifts employed employer boss manager hired started temps temping temped drives driving drove driver cleans cleaner cook cooks chef waits waitress waiter barista cashier welder mechanic apprentice apprenticed intern interning apprenticeship clerk guard steward nights sacked fired redundant promoted foreman laid retired invoice payroll hr rehired transferred seconded back mum mam mom dad wife husband gf bf sister brother son daughter partner place roofer plumber fitter joiner electrician bricklayer carpenter mechanic engineer technician technologist foreman operator machinist biologist chemist scientist researcher lecturer teacher tutor librarian nurse paramedic carer porter pharmacist dentist vet accountant analyst developer programmer designer architect surveyor planner consultant adviser advisor solicitor paralegal lawyer secretary receptionist administrator admin assistant apprentice trainee supervisor manageress director executive rep salesman salesperson buyer baker butcher bartender server dishwasher housekeeper janitor caretaker gardener landscaper groundskeeper farmhand picker packer loader stocker warehouseman forklift courier trucker conductor dispatcher pilot deckhand fisherman sailor soldier medic firefighter policeman journalist reporter editor musician organist cellist dancer curator photographer seamstress tailor hairdresser barber stylist welding packing serving teaching nursing teaches nurses'.split(
    ' ',
  ),
)
const link = listed('at for from with')
/** Whoever is with a firm, and with nobody else. */
const trades = new Set(
  'job supervisor fitter roofer welder engineer technician driver operator foreman paramedic clerk mechanic apprentice electrician plumber joiner pilot dispatcher analyst developer surveyor architect solicitor paralegal accountant steward deckhand courier trucker contract worked working works employed intern internship'.split(
    ' ',
  ),
)
/** So many words may stand between the work and "at" or "for". */
const between = 4
const never =
  is.grammar | is.preposition | is.month | is.weekday | is.kin | is.number | is.unit | is.region | is.short | is.title

/** "works nights at rivian", "drives for First Bus", "her shift at Ford": whoever it is that somebody works for. */
export function findWorkedFor(scene: Scene): Run[] {
  if (!anyHas(scene.tokens, link)) return []
  const { tokens } = scene
  const runs: Run[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!hasTrait(tokens, token, link)) continue
    if (!isWorkBefore(scene, token)) continue
    const after = wordAfter(scene, token)
    const first = low(scene, after) === 'the' ? wordAfter(scene, after) : after
    const last = first === -1 ? -1 : lastOf(scene, first)
    if (last !== -1) runs.push({ first, last, rule: placeRules.workedFor })
  }
  return runs
}

/** "supervisor with NLNG": right behind what somebody is. */
function isWorkBefore(scene: Scene, token: number): boolean {
  if (low(scene, token) === 'from') return isOutOf(scene, token)
  return low(scene, token) === 'with' ? trades.has(low(scene, wordBefore(scene, token))) : isOfWork(scene, token)
}

/** "laid off from Intel", "off sick from amazon", "her pension from Ford". */
function isOutOf(scene: Scene, from: number): boolean {
  const before = wordBefore(scene, from)
  return (
    /^(?:sick|fired|sacked|retired|redundant|pension|resigned|dismissed|furloughed|invoice|payslip|sacking|layoff)$/.test(
      low(scene, before),
    ) ||
    (low(scene, before) === 'off' && low(scene, wordBefore(scene, before)) === 'laid')
  )
}

function isOfWork(scene: Scene, at: number): boolean {
  let before = wordBefore(scene, at)
  for (let steps = 0; steps < between && before !== -1; steps++) {
    if (work.has(low(scene, before))) return true
    before = wordBefore(scene, before)
  }
  return false
}

/** Over words with capitals, or in lower case over those that no dictionary has, or that are makes; -1 where there is none. */
function lastOf(scene: Scene, first: number): number {
  const { tokens, taken } = scene
  const isWritten = isCapital(tokens, first)
  let last = -1
  for (let token = first; token !== -1 && token - first < 4; token = wordAfter(scene, token)) {
    if (taken[token] || tokens.kind[token] !== kinds.word || isCapital(tokens, token) !== isWritten) break
    if (!(isWritten ? isPartOfName(scene, token) : isStrangeMake(scene, token))) break
    last = token
    if (isSign(tokens, token + 1, ',')) break
  }
  return last === first && noPlace.test(low(scene, first)) ? -1 : last
}

const isPartOfName = (scene: Scene, token: number): boolean =>
  !(wordClasses(scene.tokens, token) & (never | is.role)) && !(isUpper(scene, token) && lengthOf(scene, token) < 3)

/** No common word, and more than a letter or two. */
const isStrangeMake = (scene: Scene, token: number): boolean => {
  const classes = wordClasses(scene.tokens, token)
  return (
    lengthOf(scene, token) > 3 &&
    !isMedicalWord(low(scene, token)) &&
    !(classes & ((classes & is.safe ? never & ~is.short : never) | is.common | is.verb | is.role)) &&
    (!(classes & is.word) || !!(classes & is.safe))
  )
}
