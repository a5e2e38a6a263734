import { randomUUID } from 'node:crypto'
import { mayCare } from '@/lib/access/may-care'
import { askCareCheck } from '@/lib/care/ask-care-check'
import { findCheck } from '@/lib/care/care-repository'
import { findCareSession } from '@/lib/care/care-session'
import { closeCareCheck } from '@/lib/care/close-care-check'
import { keepCareCheck } from '@/lib/care/keep-care-check'
import { findOffer } from '@/lib/care/offer-repository'
import type { CareDeed } from './care-rules'
import type { CourseScene } from './course-scene'
import type { Probe } from './measure'
import type { Person } from './who'

/** How a deed on a care check is tried by one person. A session that did not take place yet is refused after the question of access. */
export function careProbeOf(deed: CareDeed, { staffId }: Person, { study, participant, care }: CourseScene): Probe {
  const { offerId, checkId, laterVisitId } = care
  const me = staffId ? `'${staffId}'` : 'null'
  const scope = `gen_random_uuid(), '${study.id}', '${participant.siteId}'`
  const seeVisit = `select 1 from visit where id = '${laterVisitId}'`
  const seeOffer = `select 1 from care_offer where id = '${offerId}'`
  const seeCheck = `select 1 from care_check join data_key on purpose = 'care' and owner_id = care_check.id where care_check.id = '${checkId}'`
  const offering = (way: 'alone' | 'asked') =>
    `insert into care_offer (id, study_id, site_id, participant_id, visit_id, way, day, offered_on, offered_by)
     values (${scope}, '${participant.id}', '${laterVisitId}', '${way}', 2, '2026-01-01', ${me})`
  const probes: Readonly<Record<CareDeed, Probe>> = {
    seeCareOffers: {
      asks: async (tx, actor) => mayCare.seeCareOffers(actor, await findOffer(tx, actor, offerId)),
      see: seeOffer,
      write: [],
    },
    offerCareCheck: {
      asks: async (tx, actor) =>
        mayCare.offerCareCheck(actor, (await findCareSession(tx, actor, laterVisitId)).participant),
      see: seeVisit,
      write: [offering('alone')],
    },
    askCareCheck: {
      asks: async (tx, actor) => mayCare.askCareCheck(actor, (await findCareSession(tx, actor, laterVisitId)).standing),
      use: actor => askCareCheck(actor, { visitId: laterVisitId, id: randomUUID(), answers: null }),
      granted: 'not_now',
      see: seeVisit,
      write: [offering('asked')],
    },
    keepCareCheck: {
      asks: async (tx, actor) => mayCare.keepCareCheck(actor, await findOffer(tx, actor, offerId)),
      use: actor => keepCareCheck(actor, { formId: offerId, id: randomUUID(), answers: aboutAStranger }),
      granted: 'invalid',
      see: seeOffer,
      write: [
        `insert into care_check (id, study_id, site_id, offer_id, kept_out, sealed) values (${scope}, '${offerId}', '{}', '\\x01')`,
        `insert into data_key (id, purpose, owner_id, chain, master_key_id, wrapped) values (gen_random_uuid(), 'care', gen_random_uuid(), 'system', '', '\\x01')`,
      ],
    },
    readCareCheck: {
      asks: async (tx, actor) => mayCare.readCareCheck(actor, await findCheck(tx, actor, checkId)),
      see: seeCheck,
      write: [],
    },
    closeCareCheck: {
      asks: async (tx, actor) => mayCare.closeCareCheck(actor, await findCheck(tx, actor, checkId)),
      use: actor => closeCareCheck(actor, { checkId, words: 'X' }),
      see: seeCheck,
      write: [
        `insert into care_check_entry (id, study_id, site_id, check_id, kind, sealed, by) values (${scope}, '${checkId}', 'closed', '\\x01', ${me})`,
      ],
    },
  }
  return probes[deed]
}

const unsaid = { treatmentWords: '', touch: null, touchWords: '' }
const aboutAStranger = { ...unsaid, treatment: 'yes' as const, about: ['01890a5d-0000-7000-8000-00000000000f'] }
