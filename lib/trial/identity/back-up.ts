import { z } from 'zod'
import { line } from '@/lib/trial/input'
import { contactPart } from './identity-parts'

/** Somebody whom a site calls for medical help: who it is, and the number. */
export const backUpNumber = z.strictObject({ name: line(80), phone: contactPart.shape.phone })
export const mostBackUp = 6
