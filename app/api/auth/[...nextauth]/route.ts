import { answerSignIn } from '@/lib/auth/next-auth'

export { answerSignIn as GET, answerSignIn as POST }
