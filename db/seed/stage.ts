import { asJob } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { type Instant, minutesAfter } from '@/lib/clock/instant'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { signOut } from '@/lib/credentials/sign-out'
import { alertsOf } from '@/lib/messages/alerts-of'
import { seeAlert } from '@/lib/messages/see-alert'
import { setClock } from './demo-repository'
import { demoPassword, emailOf, type Person, people } from './people'

/** Documentation addresses (RFC 5737): nobody's. */
const addresses = { WK: '192.0.2.17', CS: '198.51.100.23' } as const
const sessionMinutes = 240

export const addressOf = (person: Person): string => addresses[people[person].site ?? 'WK']

/** Where the story is played: the time it has come to, and who is signed in. */
export interface Stage {
  moveTo(at: Instant): Promise<void>
  /** The person, signed in anew where the last session has become old; they look at what waits for them. */
  as(person: Person): Promise<Actor>
  /** Nobody stays signed in. */
  close(): Promise<void>
}

/** Alerts from then on nobody has looked at: they are left for who tries the demo. */
export function openStage({ alertsFrom }: { alertsFrom: Instant }): Stage {
  let now = ''
  const open = new Map<Person, { actor: Actor; token: string; until: Instant }>()

  async function enter(person: Person): Promise<Actor> {
    const { token } = await signIn({ email: emailOf(person), password: demoPassword, address: addressOf(person) })
    const actor = { ...actorOf(await sessionOf(token)), proven: true } // the demo's people have just given their password
    open.set(person, { actor, token, until: minutesAfter(now, sessionMinutes) })
    for (const { id } of now < alertsFrom ? await alertsOf(actor) : []) await seeAlert(actor, { alertId: id })
    return actor
  }

  return {
    async moveTo(at) {
      now = at
      await asJob(tx => setClock(tx, at))
    },
    async as(person) {
      const held = open.get(person)
      return held && now < held.until ? held.actor : enter(person)
    },
    async close() {
      for (const { token } of open.values()) {
        const session = await sessionOf(token)
        if (session) await signOut(session)
      }
    },
  }
}
