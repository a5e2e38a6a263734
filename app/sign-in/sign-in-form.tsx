'use client'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { Notice } from '@/app/_ui/page/notice'
import { tellTabs } from '@/app/locked/session-channel'
import { isRecoveryCode } from '@/lib/credentials/recovery-code'
import { DemoAccounts, type DemoPerson } from './demo-accounts'
import { PasskeySignIn } from './passkey-sign-in'
import { sendSignIn, wordsOf } from './send-sign-in'

interface SignInFormProps {
  /** Where to go when signed in. */
  next: string
  isDemo: boolean
  demo: readonly DemoPerson[]
}

/** Who used a recovery code is told first how many are left. */
const codesLeftPath = (next: string) => `/account/recovery-codes?${new URLSearchParams({ callbackUrl: next })}`

const demoPassword = 'demo-only-not-secret'

/** E-mail, password, and the code for everybody but the people of a demo, who have none. */
export function SignInForm({ next, isDemo, demo }: SignInFormProps) {
  const [typed, setTyped] = useState({ email: '', password: '', code: '' })
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const submit = useRef<HTMLDivElement>(null)
  const asksCode = !isDemo || (typed.email.includes('@') && !typed.email.trim().endsWith('@demo.test'))

  async function signIn(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setTrouble(null)
    const code = await sendSignIn(typed)
    if (code === null) {
      tellTabs('signed in')
      return window.location.assign(isRecoveryCode(typed.code) ? codesLeftPath(next) : next)
    }
    setTrouble(wordsOf(code))
    setTyped(now => ({ ...now, code: '' }))
    setPending(false)
  }

  function fill({ email }: DemoPerson) {
    setTyped({ email, password: demoPassword, code: '' })
    submit.current?.querySelector('button')?.focus()
  }

  return (
    <>
      <form method="post" className="form" onSubmit={event => void signIn(event)}>
        {trouble && <Notice kind="refusal" title={trouble} />}
        <TextField
          id="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          value={typed.email}
          onChange={email => setTyped({ ...typed, email })}
        />
        <TextField
          id="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          value={typed.password}
          onChange={password => setTyped({ ...typed, password })}
        />
        {asksCode && (
          <TextField
            id="code"
            label="Code from your authenticator"
            help="Without your phone: one of your recovery codes."
            inputMode="numeric"
            autoComplete="one-time-code"
            value={typed.code}
            onChange={code => setTyped({ ...typed, code })}
          />
        )}
        <div ref={submit}>
          <Button type="submit" kind="primary" pending={isPending && 'Signing in…'}>
            Sign in
          </Button>
        </div>
        <PasskeySignIn next={next} />
        <noscript>Signing in needs JavaScript, which is switched off in this browser.</noscript>
      </form>
      {demo.length > 0 && <DemoAccounts people={demo} onChoose={fill} />}
    </>
  )
}
