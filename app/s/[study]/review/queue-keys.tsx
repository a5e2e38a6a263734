'use client'
import { LetterKeys } from '@/app/_ui/page/letter-keys'
import { moveFocus } from '@/app/_ui/page/move-focus'

const keys = [
  { key: 'j', does: 'To the next note; Enter opens it', act: () => moveFocus('#queue a', 1) },
  { key: 'k', does: 'To the note before', act: () => moveFocus('#queue a', -1) },
]

/** Through the queue by the keyboard. */
export const QueueKeys = () => <LetterKeys keys={keys} />
