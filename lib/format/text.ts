import { z } from 'zod';

const loneSurrogates = /\p{Surrogate}/gu;

/** What Postgres refuses inside text or JSON is taken out: NUL, and halves of a broken character. */
export const cleanText = (text: string) =>
  text.replaceAll('\0', '').replace(loneSurrogates, '\uFFFD');

const count = (value: number) => value.toLocaleString('en-IN');

/** Trimmed text of at most `max` characters; refused with the length it has and the length it may have. */
export const text = (max: number) =>
  z
    .string()
    .overwrite(cleanText)
    .trim()
    .max(max, {
      error: ({ input }) =>
        `Keep this to ${count(max)} characters; it has ${count(String(input).length)} now.`,
    });

/** A list of texts without empty ones. */
export const textList = (max: number, items: number) =>
  z
    .array(text(max).min(1, 'An empty line is not kept: write something, or remove it.'))
    .max(items, { error: () => `${count(items)} at most here. Remove some to go on.` });
