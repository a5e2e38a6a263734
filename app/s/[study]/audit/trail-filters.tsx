'use client'
import { usePathname, useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { RecordLink } from '@/app/_ui/page/record-link'

/** Beginnings of actions, by what they are about. */
const kinds = {
  'note.': 'Notes',
  'note.signed': 'Signatures of authors',
  'note.countersigned': 'Countersignatures',
  'note.viewed': 'Who read a note',
  'identity.': 'Names and contacts looked at',
  'participant.': 'Participants',
  'export.': 'Exports',
  'membership.': 'Roles',
  'delegation.': 'Delegations',
  'request.refused': 'What was refused',
} as const

interface Chosen {
  action?: string
  from?: string
  to?: string
}

/** Narrows the trail; what is chosen stands in the address, so that the page can be passed on. */
export function TrailFilters({ chosen }: { chosen: Chosen }) {
  const router = useRouter()
  const pathname = usePathname()
  const [wanted, setWanted] = useState(chosen)
  const show = (event: FormEvent) => {
    event.preventDefault()
    const given = Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1]))
    router.push(`${pathname}?${new URLSearchParams(given)}`)
  }
  return (
    <form onSubmit={show} className="mb-10 flex flex-wrap items-end gap-x-6 gap-y-4">
      <SelectField
        id="trail-kind"
        label="What about"
        options={kinds}
        none="All actions"
        value={wanted.action ?? null}
        onChange={action => setWanted({ ...wanted, action: action ?? undefined })}
      />
      <DateField
        id="trail-from"
        label="From"
        value={wanted.from ?? ''}
        onChange={from => setWanted({ ...wanted, from })}
      />
      <DateField
        id="trail-to"
        label="To, not included"
        value={wanted.to ?? ''}
        onChange={to => setWanted({ ...wanted, to })}
      />
      <Button type="submit">Show</Button>
      {Object.keys(chosen).length > 0 && <RecordLink href={pathname}>Show everything again</RecordLink>}
    </form>
  )
}
