export { authenticate } from './authenticate';
export { changePassword } from './change-password';
export { chooseLanguage } from './choose-language';
export { type Account, getAccount } from './get-account';
export { getConstitution } from './get-constitution';
export { hasPassword } from './has-password';
export { ownPath } from './next-path';
export { hashPassword } from './password-hash';
export { requestReset } from './request-reset';
export { resendVerification } from './resend-verification';
export { resetPassword } from './reset-password';
export { revokeSession } from './revoke-session';
export {
  createSession,
  endSession,
  listSessions,
  readSession,
  type Session,
  sessionLives,
} from './sessions';
export { signInWithGoogle } from './sign-in-with-google';
export { signUp } from './sign-up';
export { updateConstitution } from './update-constitution';
export { updateProfile } from './update-profile';
export { verifyEmail } from './verify-email';
