import { flip, type Harm } from './harm'
import { rewriteChain } from './insider'

const event = (chain: string, seq: number) => `chain = '${chain}' and seq = ${seq}`
const spelt = (column: string, one: string, other: string) =>
  `${column} = decode(replace(encode(${column}, 'hex'), encode('${one}', 'hex'), encode('${other}', 'hex')), 'hex')`
/** Counts the events after a place anew, in two steps because each number may be there once only. */
const renumber = (chain: string, after: number, by: 1 | -1) =>
  `update audit_event set seq = seq + 1000 where chain = '${chain}' and seq > ${after};
   update audit_event set seq = seq - ${1000 - by} where chain = '${chain}' and seq > 1000`

/** Done to events, their chains and their heads by somebody who owns the database, not the keys. */
export const harmToEvents: Record<string, Harm> = {
  'an event’s action': {
    what: 'column_altered',
    names: ({ signed }) => `Event 2 (note.viewed) of chain ${signed}: its action was altered`,
    done: ({ signed }) => `update audit_event set action = 'note.viewed' where ${event(signed, 2)}`,
  },
  'who did it': {
    what: 'column_altered',
    names: () => 'its actor was altered',
    done: ({ signed }) => `update audit_event set actor = gen_random_uuid() where ${event(signed, 2)}`,
  },
  'when it was': {
    what: 'column_altered',
    names: () => 'its at was altered',
    done: ({ study }) => `update audit_event set at = replace(at, '20', '19') where ${event(study, 3)}`,
  },
  'what it says': {
    what: 'column_altered',
    names: () => 'its body was altered',
    done: ({ signed }) =>
      `update audit_event set body = replace(body, 'authored', 'reviewed') where ${event(signed, 3)}`,
  },
  'one hashed byte': {
    what: 'bytes_altered',
    names: ({ signed }) => `Event 2 (note.saved) of chain ${signed}: the stored bytes were altered`,
    done: ({ signed }) => `update audit_event set ${flip('canonical')} where ${event(signed, 2)}`,
  },
  'a column and its hashed bytes alike': {
    what: 'hash_altered',
    names: ({ signed }) => `Event 3 (note.signed) of chain ${signed}`,
    done: ({ signed }) =>
      `update audit_event set actor_role = 'terrapist', ${spelt('canonical', 'therapist', 'terrapist')} where ${event(signed, 3)}`,
  },
  'an event’s hash': {
    what: 'hash_altered',
    names: ({ draft }) => `Event 1 (note.started) of chain ${draft}`,
    done: ({ draft }) => `update audit_event set ${flip('hash')} where ${event(draft, 1)}`,
  },
  'an event’s link': {
    what: 'event_unlinked',
    names: ({ draft }) => `Event 2 (note.saved) of chain ${draft}`,
    done: ({ draft }) => `update audit_event set ${flip('prev')} where ${event(draft, 2)}`,
  },
  'an event’s authentication code': {
    what: 'mac_wrong',
    names: ({ draft }) => `Event 2 (note.saved) of chain ${draft}`,
    done: ({ draft }) => `update audit_event set ${flip('mac')} where ${event(draft, 2)}`,
  },
  'the name of an event’s key': {
    what: 'mac_wrong',
    names: () => 'the name of the key',
    done: ({ draft }) => `update audit_event set key_id = '0000000000000000' where ${event(draft, 2)}`,
  },
  'a chain written anew without the key': {
    what: 'mac_wrong',
    names: ({ signed }) => `Event 2 (note.saved) of chain ${signed}`,
    done: ({ signed }) =>
      rewriteChain(signed, events => events.map(one => (one.seq === 2 ? { ...one, actorRole: 'supervisor' } : one))),
  },
  'an event in the middle, gone': {
    what: 'event_missing',
    names: ({ signed }) => `Chain ${signed}: event 2 is missing`,
    done: ({ signed }) => `delete from audit_event where ${event(signed, 2)}`,
  },
  'the first event, gone': {
    what: 'event_missing',
    names: ({ signed }) => `Chain ${signed}: event 1 is missing`,
    done: ({ signed }) => `delete from audit_event where ${event(signed, 1)}`,
  },
  'the last event, gone': {
    what: 'event_missing',
    names: ({ signed }) => `Chain ${signed}: event 3 is missing`,
    done: ({ signed }) => `delete from audit_event where ${event(signed, 3)}`,
  },
  'the last event, gone, and the head put back': {
    what: 'row_altered',
    names: ({ signed }) => signed,
    done: ({ signed }) => rewriteChain(signed, events => events.slice(0, -1)),
  },
  'a gap closed by counting anew': {
    what: 'event_unlinked',
    names: () => 'Event 4 (',
    done: ({ study }) => `delete from audit_event where ${event(study, 4)}; ${renumber(study, 4, -1)}`,
  },
  'an event put in between': {
    what: 'event_unlinked',
    names: () => 'Event 3 (note.viewed)',
    done: ({ signed, therapist }) =>
      `${renumber(signed, 2, 1)}; insert into audit_event select chain, 3, gen_random_uuid(), at, '${therapist}', actor_role, session, 'note.viewed',
       subject_type, subject_id, subject_version, study_id, site_id, participant_id, '{"rows":[]}', null, canonical, sha256(prev), hash, key_id, mac
       from audit_event where ${event(signed, 2)}`,
  },
  'an event added at the end by hand': {
    what: 'mac_wrong',
    names: ({ draft }) => `of chain ${draft}`,
    done: ({ draft }) =>
      rewriteChain(draft, events => [...events, ...events.slice(-1).map(one => ({ ...one, id: crypto.randomUUID() }))]),
  },
  'two events in each other’s place': {
    what: 'event_unlinked',
    names: ({ study }) => study,
    done: ({ study }) =>
      `update audit_event set seq = case seq when 5 then 1006 else 1005 end where chain = '${study}' and seq in (5, 6);
       update audit_event set seq = seq - 1000 where chain = '${study}' and seq > 1000`,
  },
  'the same event twice': {
    what: 'event_doubled',
    names: ({ signed }) => `Event 2 (note.saved) of chain ${signed}`,
    done: ({ signed }) =>
      `alter table audit_event drop constraint audit_event_chain_seq_pk, drop constraint audit_event_no_fork, drop constraint audit_event_id_unique;
       insert into audit_event select * from audit_event where ${event(signed, 2)}`,
  },
  'events told as another note’s': {
    what: 'event_unlinked',
    names: ({ signed }) => `Event 4 (note.saved) of chain ${signed}`,
    done: ({ signed, draft }) => `update audit_event set chain = '${signed}', seq = 4 where ${event(draft, 2)}`,
  },
  'a chain of no name': {
    what: 'chain_unknown',
    names: () => 'there is no such chain',
    done: ({ signed }) =>
      `insert into audit_event select 'private', 1, gen_random_uuid(), at, actor, actor_role, session, action, subject_type, subject_id, subject_version,
       study_id, site_id, participant_id, body, words, canonical, prev, hash, key_id, mac from audit_event where ${event(signed, 2)}`,
  },
  'a head’s hash': {
    what: 'head_altered',
    names: ({ study }) => `Chain ${study}: its head`,
    done: ({ study }) => `update audit_head set ${flip('hash')} where chain = '${study}'`,
  },
  'a head that is ahead': {
    what: 'event_missing',
    names: ({ draft }) => draft,
    done: ({ draft }) => `update audit_head set seq = seq + 1 where chain = '${draft}'`,
  },
  'a head, gone': {
    what: 'head_missing',
    names: ({ draft }) => draft,
    done: ({ draft }) => `delete from audit_head where chain = '${draft}'`,
  },
  'all events of a note, gone': {
    what: 'event_missing',
    names: ({ draft }) => draft,
    done: ({ draft }) => `delete from audit_event where chain = '${draft}'`,
  },
  'a note with everything about it, gone': {
    what: 'chain_missing',
    names: ({ draft }) => `Chain ${draft}: study`,
    done: ({ draft }) =>
      `${everythingOf(draft)}; delete from audit_event where chain = '${draft}'; delete from audit_head where chain = '${draft}'`,
  },
  'all that was ever recorded, gone': {
    what: 'row_unrecorded',
    names: () => 'no event of chain',
    done: () => 'delete from audit_event; delete from audit_head',
  },
}

const everythingOf = (note: string) =>
  ['note_answer', 'note_change', 'note_facts', 'signature', 'note_version']
    .map(table => `delete from ${table} where note_id = '${note}'`)
    .concat(`delete from alert where chain = '${note}'`, `delete from note where id = '${note}'`)
    .join('; ')
