import { keys } from '@/lib/seal/key-ring'
import { pastTriggers } from '@/tests/support/tamper'
import type { Harm } from './harm'
import { oneValue, rewriteChain } from './insider'

const auditKey = () => keys().audit.key

/** Done by an insider who has the audit key too, and can write events that authenticate. */
export const harmByInsider: Record<string, Harm> = {
  'what an event says': {
    what: 'anchor_broken',
    names: ({ draft }) => `Chain ${draft}: event`,
    done: ({ draft }) =>
      rewriteChain(draft, events => events.map(one => ({ ...one, actorRole: 'supervisor' })), auditKey()),
  },
  'the last events, cut off': {
    what: 'anchor_broken',
    names: ({ draft }) => `Chain ${draft}: event`,
    done: ({ draft }) => rewriteChain(draft, events => events.slice(0, -1), auditKey()),
  },
  'an event of earlier than the one before': {
    what: 'time_reversed',
    names: () => 'earlier than the one before',
    done: ({ draft }) =>
      rewriteChain(
        draft,
        events => events.map(one => (one.seq === 2 ? { ...one, at: '2020-01-01T00:00:00.000000Z' } : one)),
        auditKey(),
      ),
  },
  'a study’s word that a note was started': {
    what: 'chain_unregistered',
    names: ({ draft }) => `Chain ${draft}: no study`,
    done: ({ study, draft }) =>
      rewriteChain(
        study,
        events => events.map(one => (one.subjectId === draft ? { ...one, action: 'visit.planned' } : one)),
        auditKey(),
      ),
  },
  'a signature, recorded twice': {
    what: 'row_recorded_twice',
    names: () => 'again',
    done: ({ signed }) =>
      rewriteChain(
        signed,
        events => [...events, ...events.slice(-1).map(one => ({ ...one, id: crypto.randomUUID() }))],
        auditKey(),
      ),
  },
  'a signature moved to other content': {
    what: 'signature_unbound',
    names: () => 'isn’t over the content that it stands under',
    done: async ({ signed }) => {
      await pastTriggers(`update signature set content_hash = repeat('0', 64) where note_id = '${signed}'`)
      const digest = await oneValue(`select vigil_digest(to_jsonb(s)) from signature s where note_id = '${signed}'`)
      const rewritten = (body: string) => body.replace(/(\["signature","[^"]+",")[0-9a-f]{64}/, `$1${digest}`)
      await rewriteChain(signed, events => events.map(one => ({ ...one, body: rewritten(one.body) })), auditKey())
    },
  },
}
