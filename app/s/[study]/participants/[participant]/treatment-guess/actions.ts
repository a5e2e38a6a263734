'use server'
import { action } from '@/lib/auth/action'
import { askGuess, askGuessInput } from '@/lib/measures/ask-guess'
import { giveGuess, giveGuessInput } from '@/lib/measures/give-guess'

export const askGuessAction = action(askGuessInput, askGuess)
export const giveGuessAction = action(giveGuessInput, giveGuess)
