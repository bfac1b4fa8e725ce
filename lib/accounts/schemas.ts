import { z } from 'zod';
import { emailSchema } from '@/lib/workspaces/schemas';

/** Languages that copy can be asked in: ISO 639-1, and `hinglish` (Hindi in Latin script). */
export const languages = [
  'en',
  'hi',
  'ta',
  'te',
  'bn',
  'mr',
  'gu',
  'kn',
  'ml',
  'pa',
  'hinglish',
] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** Rules that every output must obey (`users.constitution`). */
export const constitutionSchema = z.strictObject({
  noEmojis: z.boolean().default(false),
  formalOnly: z.boolean().default(false),
  bannedPhrases: z.array(z.string().trim().min(1).max(120)).max(100).default([]),
  requiredDisclaimers: z.array(z.string().trim().min(1).max(300)).max(10).default([]),
  language: languageSchema.nullable().default(null),
});
export type Constitution = z.infer<typeof constitutionSchema>;

/** What a person agrees to at sign-up; a new wording is a new version. */
export const consentNotice = { purpose: 'terms_and_privacy', version: '2026-11-22' } as const;

export const passwordLength = { min: 12, max: 256 } as const;

/** Length only: composition rules make passwords worse. Common ones are refused by the verb. */
export const newPasswordSchema = z
  .string()
  .min(passwordLength.min, `Use ${passwordLength.min} characters or more.`)
  .max(passwordLength.max, `Use ${passwordLength.max} characters at most.`);

const givenPasswordSchema = z
  .string()
  .min(1, 'Write your password.')
  .max(1_000, 'This is longer than any password here.');

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'Write your name.')
  .max(120, 'Use 120 characters at most.');

const interfaceLanguageSchema = z.enum(['en', 'hi']);
const tokenSchema = z.string().min(20, 'This link is not complete.').max(200);

/** A path on this site to go on to; anything else is dropped. */
export const nextPathSchema = z.string().max(500).optional();

export const signUpSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  consent: z.literal(true, 'Agree to the notice to make an account.'),
  language: interfaceLanguageSchema.default('en'),
  next: nextPathSchema,
});
export type SignUpInput = z.input<typeof signUpSchema>;

export const signInSchema = z.strictObject({ email: emailSchema, password: givenPasswordSchema });
export const addressSchema = z.strictObject({ email: emailSchema, next: nextPathSchema });
export const linkSchema = z.strictObject({ token: tokenSchema });
export const resetPasswordSchema = z.strictObject({
  token: tokenSchema,
  password: newPasswordSchema,
});
export const changePasswordSchema = z.strictObject({
  current: givenPasswordSchema,
  password: newPasswordSchema,
});
export const updateProfileSchema = z.strictObject({
  name: nameSchema,
  phone: z
    .string()
    .trim()
    .regex(/^(\+?[0-9][0-9 -]{6,17})?$/, 'Write a phone number such as +91 98765 43210.')
    .transform((text) => text || null),
  language: interfaceLanguageSchema,
});
export const languageChoiceSchema = z.strictObject({ language: interfaceLanguageSchema });
export const sessionHandleSchema = z.strictObject({ handle: z.string().regex(/^[0-9a-f]{16}$/) });

/** The demo's own sign-in, shown on the sign-in page of a copy that carries the demo. */
export const demoSignIn = {
  email: 'demo@muhurat.example',
  password: 'light-the-loom-2026',
} as const;
