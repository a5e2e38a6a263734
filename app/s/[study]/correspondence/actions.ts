'use server'
import { action } from '@/lib/auth/action'
import { answerLetter, answerLetterInput } from '@/lib/care/answer-letter'
import { sendLetterInput } from '@/lib/care/letter-input'
import { sendLetter } from '@/lib/care/send-letter'

export const sendLetterAction = action(sendLetterInput, sendLetter)
export const answerLetterAction = action(answerLetterInput, answerLetter)
