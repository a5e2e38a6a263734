'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { Notice } from '@/app/_ui/page/notice'
import { letEnrolAgainAction } from '@/app/admin/[study]/actions'

interface EnrolAgainProps {
  studyId: string
  staffId: string
  made: (token: string) => void
}

/** For somebody who lost phone, codes or password. It shuts the account until the link is used, so it is asked twice. */
export function EnrolAgain({ made, ...account }: EnrolAgainProps) {
  const [asked, setAsked] = useState(false)
  if (!asked) return <Button onClick={() => setAsked(true)}>Let this person enrol again</Button>
  const send = async () => {
    const result = await letEnrolAgainAction(account)
    if (result.ok) made(result.value.token)
    return result
  }
  return (
    <Notice kind="attention" title="Their password and second factor stop working at once">
      <p>
        Their sessions end; what they wrote and signed stays. Make sure that it is this person who asks, then pass the
        link on: with it they choose a password and set up a second factor again. They and the investigators of their
        studies are told of it, and before they sign again somebody there (an investigator, else a supervisor) confirms
        that it is them.
      </p>
      <p className="mt-3 flex flex-wrap gap-3">
        <DeedButton label="End their sessions and make the link" pending="Making…" kind="primary" send={send} />
        <Button onClick={() => setAsked(false)}>Leave it as it is</Button>
      </p>
    </Notice>
  )
}
