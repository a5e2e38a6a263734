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
  'consent.': 'Consents',
  'visit.': 'Visits added, moved and cancelled',
  'deviation.': 'Protocol deviations',
  'measure.': 'Measures',
  'event.': 'Adverse events',
  'care_team.': 'Care teams',
  'export.': 'Exports',
  'membership.': 'Roles',
  'staff.': 'People and their accounts',
  'invitation.': 'Links to accounts',
  'signer.': 'Signers confirmed',
  'study.': 'Settings of the study',
  'site.': 'Sites',
  'records.read_widely': 'Unusually wide reading',
  'delegation.': 'Delegations',
  'request.refused': 'What was refused',
} as const

interface Chosen {
  staffId?: string
  participantId?: string
  action?: string
  from?: string
  to?: string
}

interface TrailFiltersProps {
  chosen: Chosen
  /** By id, whoever the reader may ask about; a list of none is not offered. */
  people: Readonly<Record<string, string>>
  participants: Readonly<Record<string, string>>
  /** Not all participants are listed. */
  areMore: boolean
}

/** Narrows the trail; what is chosen stands in the address, by ids, so that the page can be passed on. */
export function TrailFilters({ chosen, people, participants, areMore }: TrailFiltersProps) {
  const router = useRouter()
  const pathname = usePathname()
  const [wanted, setWanted] = useState(chosen)
  const [shown, setShown] = useState(chosen)
  if (JSON.stringify(shown) !== JSON.stringify(chosen)) {
    setShown(chosen) // the page shows something else now; the keyboard stays where it is
    setWanted(chosen)
  }
  const isTurned = Boolean(wanted.from && wanted.to && wanted.to < wanted.from)
  const show = (event: FormEvent) => {
    event.preventDefault()
    if (isTurned) return document.getElementById('trail-to')?.focus()
    const given = Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1]))
    router.push(`${pathname}?${new URLSearchParams(given)}`)
  }
  return (
    <form onSubmit={show} className="mb-10 flex flex-wrap items-end gap-x-6 gap-y-4">
      <SelectField
        id="trail-kind"
        label="What about"
        options={withChosen(kinds, chosen.action, 'Another kind of action')}
        none="All actions"
        value={wanted.action ?? null}
        onChange={action => setWanted({ ...wanted, action: action ?? undefined })}
      />
      <SelectField
        id="trail-person"
        label="Who did it"
        options={withChosen(people, chosen.staffId, 'Somebody else')}
        none="Anybody"
        value={wanted.staffId ?? null}
        onChange={staffId => setWanted({ ...wanted, staffId: staffId ?? undefined })}
      />
      {(chosen.participantId || Object.keys(participants).length > 0) && (
        <SelectField
          id="trail-participant"
          label={areMore ? `Participant (the first ${Object.keys(participants).length})` : 'Participant'}
          options={withChosen(participants, chosen.participantId, 'Another participant')}
          none="All participants"
          value={wanted.participantId ?? null}
          onChange={participantId => setWanted({ ...wanted, participantId: participantId ?? undefined })}
        />
      )}
      <DateField
        id="trail-from"
        label="From"
        value={wanted.from ?? ''}
        onChange={from => setWanted({ ...wanted, from })}
      />
      <DateField
        id="trail-to"
        label="To"
        value={wanted.to ?? ''}
        error={isTurned ? 'This day is before the day from which it is asked.' : undefined}
        onChange={to => setWanted({ ...wanted, to })}
      />
      <Button type="submit">Show</Button>
      {Object.keys(chosen).length > 0 && <RecordLink href={pathname}>Show everything again</RecordLink>}
    </form>
  )
}

/** Whoever the address asks about, though it is nobody on the list, is told by no name. */
const withChosen = (options: Readonly<Record<string, string>>, chosen: string | undefined, unnamed: string) =>
  chosen && !options[chosen] ? { ...options, [chosen]: unnamed } : options
