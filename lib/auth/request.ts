import { headers } from 'next/headers'
import { coveredIn } from '@/lib/session/log/cover-cookie'
import { isDimIn } from '@/lib/session/log/dim-cookie'
import { addressOf } from './address'
import { ownPath } from './own-path'

/** Where this request comes from. */
export const requestAddress = async (): Promise<string> => addressOf(await headers())

/** The notes whose log is covered in the browser that asks. */
export const requestCovered = async (): Promise<string[]> => coveredIn((await headers()).get('cookie') ?? '')

/** Whether the log is dim on the device that asks. */
export const requestDim = async (): Promise<boolean> => isDimIn((await headers()).get('cookie') ?? '')

/** The path that was asked for, as proxy.ts passes it on; to come back to after signing in. */
export const requestPath = async (): Promise<string> => ownPath((await headers()).get('x-vigil-path'))
