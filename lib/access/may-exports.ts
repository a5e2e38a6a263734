import { type Actor, holdsThroughout } from './actor'

/** What the rules need to know of an export. */
export interface ExportStanding {
  readonly studyId: string
  readonly requestedBy: string
  readonly state: 'requested' | 'building' | 'built' | 'released' | 'refused' | 'failed'
}
type Study = Pick<ExportStanding, 'studyId'>

/** Who may do what to an export, used by the button and by the use-case. That it is in sight is settled before. */
export const mayExports = {
  /** An export holds every site of the study, so it takes a data manager of the whole study. */
  request: (actor: Actor, study: Study) => holdsThroughout(actor, ['data_manager'], study),
  /** For as long as nobody has decided on it. */
  cancel: (actor: Actor, one: ExportStanding) =>
    isRequester(actor, one) && ['requested', 'building', 'built'].includes(one.state),
  /** Two persons: nobody releases what they asked for. And nobody releases the records of sites that they do not oversee. */
  decide: (actor: Actor, one: ExportStanding) => isReleaser(actor, one) && one.state === 'built',
  /** What will leave is for the releaser to look at; for the requester once it was released. */
  look: (actor: Actor, one: ExportStanding) =>
    isReleaser(actor, one) || (isRequester(actor, one) && one.state === 'released'),
  download: (actor: Actor, one: ExportStanding) => isRequester(actor, one) && one.state === 'released',
}

const isRequester = (actor: Actor, one: ExportStanding) =>
  one.requestedBy === actor.staffId && mayExports.request(actor, one)

const isReleaser = (actor: Actor, one: ExportStanding) =>
  holdsThroughout(actor, ['investigator'], one) && one.requestedBy !== actor.staffId
