import { z } from 'zod'
import { contactPart } from './identity-parts'
import { line } from './input'

/** Somebody whom a site calls for medical help: who it is, and the number. */
export const backUpNumber = z.strictObject({ name: line(80), phone: contactPart.shape.phone })
export const mostBackUp = 6
