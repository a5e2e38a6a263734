import type { Gap, GapCode } from '@/lib/notes/fields'
import type { ParticipantCode } from './participants'
import type { Person } from './people'

/** So many days after the visit's own day, and the time of the site's clock. */
export type When = readonly [days: number, time: string]

/** What somebody does to a note after it was written. */
export type Step = { readonly at: When; readonly by: Person } & (
  | { readonly does: 'sign'; readonly ownWords?: string }
  | { readonly does: 'countersign'; readonly attestation: string }
  | { readonly does: 'return'; readonly comments: Readonly<Record<string, string>> }
  /** Answers written anew; `unseen` is on top of what stood before somebody else's last change. */
  | { readonly does: 'write'; readonly answers: Readonly<Record<string, string>>; readonly unseen?: true }
  /** Settles every comment that is open. */
  | { readonly does: 'resolve' }
  | { readonly does: 'send back'; readonly reason: string }
  | { readonly does: 'close'; readonly reason: string }
  | { readonly does: 'enter in error'; readonly statement: string }
  | { readonly does: 'append'; readonly kind: 'late_entry' | 'addendum' | 'correction'; readonly text: string }
  | { readonly does: 'discard' }
)

/** What every note of the demo says of its contact. */
export interface Contact {
  readonly of: ParticipantCode
  readonly visit: string
  /** Two notes of one visit are told apart by this. */
  readonly attempt?: 'first'
  /** Days after the day planned. */
  readonly late?: number
  /** Times of the site's clock. */
  readonly from: string
  readonly to: string
  /** Where it was not written on the spot. */
  readonly written?: When
  /** Who writes it, where it is not the lead therapist. */
  readonly by?: Person
  /** Without the other therapist. */
  readonly alone?: true
  readonly modality?: 'in_person' | 'video' | 'phone'
  readonly recording?: 'video_audio' | 'audio' | 'none' | 'failed' | 'stopped_at_request'
  /** Left out: signed on the day and countersigned after some. */
  readonly life?: readonly Step[]
}

export const gap = (code: GapCode, reason?: string): Gap => (reason ? { gap: code, reason } : { gap: code })
