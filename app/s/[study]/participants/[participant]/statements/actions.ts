'use server'
import { action } from '@/lib/auth/action'
import { askStatement, askStatementInput } from '@/lib/measures/ask-statement'
import { declineStatement, declineStatementInput } from '@/lib/measures/decline-statement'
import { strikeStatement, strikeStatementInput } from '@/lib/measures/strike-statement'
import { writeStatement, writeStatementInput } from '@/lib/measures/write-statement'

export const askStatementAction = action(askStatementInput, askStatement)
export const writeStatementAction = action(writeStatementInput, writeStatement)
export const closeStatementAction = action(declineStatementInput, declineStatement)
export const strikeStatementAction = action(strikeStatementInput, strikeStatement)
