'use client'
import { useRouter } from 'next/navigation'
import { Button } from '@/app/_ui/form/button'
import { ProseField } from '@/app/_ui/form/prose-field'
import type { HandedStatement } from '@/lib/measures/read-handed'
import { useSheet } from './use-sheet'

const longest = 10_000

/** An empty page in the participant's hands: what they write is kept as they write, and nobody changes a word of it. */
export function Sheet({ statement }: { statement: HandedStatement }) {
  const { refresh } = useRouter()
  const { text, write, flush, saving, trouble, finish, decline } = useSheet(statement, refresh)
  return (
    <>
      <p className="mb-8 font-serif text-prose">
        Write whatever you want to have said about this time, as you would say it. It stands beside what your therapists
        write, and nobody changes it.
      </p>
      <ProseField
        id="statement"
        label="In your own words"
        value={text}
        onChange={write}
        onBlur={flush}
        maxLength={longest}
        rows={10}
        error={trouble ?? undefined}
      />
      <div className="mt-8 grid gap-4">
        <p role="status" className="text-small text-muted">
          {saving}
        </p>
        <div className="flex flex-wrap items-center gap-4">
          <Button kind="primary" onClick={() => void finish()}>
            I am done
          </Button>
          <Button onClick={() => void decline()}>I would rather not</Button>
        </div>
      </div>
    </>
  )
}
