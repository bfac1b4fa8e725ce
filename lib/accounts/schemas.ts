import { z } from 'zod';

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
