import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { AlertKind } from '@/db/schema/vocabulary'
import type { Recorder } from '@/lib/audit/event'
import { insertAlerts } from './alert-repository'

export interface RaisedAlert {
  readonly studyId: string
  /** The audit chain of what it is about: the deed's own, whose event carries the alert's rows. */
  readonly chain: string
  readonly recipients: readonly string[]
  readonly kind: AlertKind
  readonly subjectId: string
  /** Where it was a participant who did it, on the screen of somebody who may be a recipient. */
  readonly oneself?: boolean
}

/** Tells each recipient once, within the deed's transaction and before its `record`. Nobody is told of what they did themselves; what nobody did, the system did. */
export async function raiseAlert(
  tx: Tx,
  by: Pick<Recorder, 'staffId'>,
  { recipients, oneself = false, ...alert }: RaisedAlert,
): Promise<void> {
  const others = [...new Set(recipients)].filter(recipient => oneself || recipient !== by.staffId)
  await insertAlerts(
    tx,
    others.map(recipient => ({ id: uuid(), ...alert, recipient, raisedBy: by.staffId })),
  )
}
