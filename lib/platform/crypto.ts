import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, URL-safe. */
export const randomToken = () => randomBytes(32).toString('base64url');

/** Lowercase hex SHA-256: what the database keeps of a token. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
