'use client'
import { useId, useState, useTransition } from 'react'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { sent } from '@/app/_ui/form/sent'
import { TextField } from '@/app/_ui/form/text-field'
import { Awake } from '@/app/_ui/page/awake'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { Row, Rows } from '@/app/_ui/page/rows'
import { findParticipantsAction } from './actions'

const ways = {
  code: 'Beginning of the code',
  family_name: 'Family name, in full',
  birth_date: 'Date of birth',
  phone: 'Telephone number of a contact, in full',
} as const

type Way = keyof typeof ways

/** What is looked for goes with the request, never into an address that a browser keeps. */
export function FindParticipant({ studyId, inVault }: { studyId: string; inVault: boolean }) {
  const { by, setBy, term, setTerm, found, trouble, isLooking, look } = useSearch(studyId)
  const id = useId()
  const common = { id: `${id}-term`, label: ways[by], value: term, error: trouble.term, onChange: setTerm }
  return (
    <search className="mb-8 grid max-w-form gap-4">
      <Awake>
        <form
          noValidate
          className="grid gap-6"
          onSubmit={event => {
            event.preventDefault()
            look()
          }}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            {inVault && (
              <SelectField
                id={`${id}-by`}
                label="Look for"
                options={ways}
                value={by}
                onChange={way => setBy((way ?? 'code') as Way)}
              />
            )}
            {by === 'birth_date' ? <DateField {...common} /> : <TextField {...common} type="search" maxLength={120} />}
          </div>
          {trouble.message && <Notice kind="refusal" title={trouble.message} />}
          <div>
            <Button type="submit" pending={isLooking && 'Looking…'}>
              Find
            </Button>
          </div>
        </form>
      </Awake>
      <div role="status">
        {found?.length === 0 && (
          <Empty title="Nobody was found.">A name or a number is found only when it is typed in full.</Empty>
        )}
        {found && found.length > 0 && (
          <Rows label="Found">
            {found.map(({ id, code }) => (
              <Row key={id} title={code} href={`/s/${studyId}/participants/${id}`} />
            ))}
          </Rows>
        )}
      </div>
    </search>
  )
}

/** Two answers and a question: no need of a form's scripts on a page that is mostly read. */
function useSearch(studyId: string) {
  const [by, setBy] = useState<Way>('code')
  const [term, setTerm] = useState('')
  const [found, setFound] = useState<readonly { id: string; code: string }[] | null>(null)
  const [trouble, setTrouble] = useState<{ term?: string; message?: string }>({})
  const [isLooking, start] = useTransition()
  const look = () =>
    start(async () => {
      if (term === '') return setTrouble({ term: 'Fill this in.' })
      const result = await sent(findParticipantsAction, { studyId, by, term })
      setTrouble(result.ok ? {} : { term: result.fields.term, message: result.message })
      if (result.ok) setFound(result.value)
    })
  return { by, setBy, term, setTerm, found, trouble, isLooking, look }
}
