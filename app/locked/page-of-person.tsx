'use client'
import { bearPerson } from './page-person'

if (typeof window !== 'undefined') bearPerson()

/** Stands in every document, so that what its pages ask says whose they are before the first of them asks anything. */
export const PageOfPerson = () => null
