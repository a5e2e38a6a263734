'use server'
import { handedAction } from '@/lib/auth/action'
import { keepCareCheck, keepCareCheckInput } from '@/lib/care/keep-care-check'
import { answerGuess, answerGuessInput } from '@/lib/measures/answer-guess'
import { declineForm, declineFormInput } from '@/lib/measures/decline-form'
import { declineStatement, declineStatementInput } from '@/lib/measures/decline-statement'
import { fillForm, fillFormInput } from '@/lib/measures/fill-form'
import { fillStatement, fillStatementInput } from '@/lib/measures/fill-statement'

export const fillFormAction = handedAction(fillFormInput, fillForm)
export const declineFormAction = handedAction(declineFormInput, declineForm)
export const fillStatementAction = handedAction(fillStatementInput, fillStatement)
export const declineStatementAction = handedAction(declineStatementInput, declineStatement)
export const answerGuessAction = handedAction(answerGuessInput, answerGuess)
export const keepCareCheckAction = handedAction(keepCareCheckInput, keepCareCheck)
