import { useEffect } from 'react'
import { useAwake } from '@/app/_ui/page/awake'
import { anchorOf } from './draft-field'
import { focusField } from './focus-field'

/** A link to a field, from this page or another, leads to where it is answered: the next key answers it. */
export function useFieldLinks(): void {
  const isAwake = useAwake()
  useEffect(() => {
    if (isAwake) follow(window.location.hash) // before that nothing here takes the focus
  }, [isAwake])
  useEffect(() => {
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
}

function onClick(event: MouseEvent): void {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  const hash = link?.getAttribute('href') ?? ''
  if (!isPlain || event.defaultPrevented || !isOfField(hash)) return
  event.preventDefault()
  window.location.hash = hash
  follow(hash)
}

const isOfField = (hash: string): boolean => hash.startsWith(`#${anchorOf('')}`)

function follow(hash: string): void {
  if (!isOfField(hash)) return
  const anchor = hash.slice(1)
  document.getElementById(anchor)?.scrollIntoView()
  focusField(anchor)
}
