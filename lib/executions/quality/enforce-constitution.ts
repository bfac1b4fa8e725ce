import type { Constitution } from '@/lib/accounts/schemas';
import { type ConstitutionReceipt, displayText, type Skill, type SkillOutput } from '@/lib/skills';
import { withoutPhrase } from './constitution/banned';
import { findEmojis, removeEmojis } from './constitution/emojis';
import { makeFormal } from './constitution/formal';
import { phrasePattern } from './types';

type Enforced<T> = { value: T; receipts: ConstitutionReceipt[] };

/** Fields that hold keys and dates rather than words. */
const NOT_WORDS = new Set(
  'ref key phase skillId type priority dueDate start end keyDate link icp language angle purpose length'.split(
    ' ',
  ),
);

/**
 * Makes an output obey the constitution, with a receipt for each rule: `applied` says whether it
 * holds now. Run it before the quality check, on the output's fields; then render the display anew.
 */
export function enforceConstitution(
  skill: Skill,
  output: SkillOutput,
  constitution: Constitution,
): { output: SkillOutput; receipts: ConstitutionReceipt[] } {
  const before = displayText(skill, output);
  const worded = mapWords(output, (text) => applyWordRules(text, constitution)) as SkillOutput;
  const field = skill.disclaimerField;
  const { value, receipts } = withDisclaimers(skill, worded, constitution, field);
  const after = displayText(skill, value);
  return { output: value, receipts: [...wordReceipts(before, after, constitution), ...receipts] };
}

/** The same for a plain text, such as an answer of the assistant. */
export function enforceText(
  text: string,
  constitution: Constitution,
): { text: string; receipts: ConstitutionReceipt[] } {
  const worded = applyWordRules(text, constitution);
  const missing = constitution.requiredDisclaimers.filter((line) => !worded.includes(line));
  const full = [worded, ...missing].join('\n\n');
  const receipts = constitution.requiredDisclaimers.map((line) => disclaimerReceipt(line, true));
  return { text: full, receipts: [...wordReceipts(text, full, constitution), ...receipts] };
}

function applyWordRules(text: string, constitution: Constitution): string {
  let current = constitution.noEmojis ? removeEmojis(text) : text;
  if (constitution.formalOnly) current = makeFormal(current);
  for (const phrase of constitution.bannedPhrases) current = withoutPhrase(current, phrase);
  return current;
}

function wordReceipts(
  before: string,
  after: string,
  constitution: Constitution,
): ConstitutionReceipt[] {
  const receipts: ConstitutionReceipt[] = [];
  if (constitution.noEmojis) {
    const found = findEmojis(before).length;
    const detail = found === 0 ? 'No emojis: none were there.' : `No emojis: ${found} taken out.`;
    receipts.push({ rule: 'noEmojis', applied: findEmojis(after).length === 0, detail });
  }
  if (constitution.formalOnly) {
    const detail =
      makeFormal(before) === before
        ? 'Formal only: nothing to change.'
        : 'Formal only: short forms and exclamation marks written out.';
    receipts.push({ rule: 'formalOnly', applied: makeFormal(after) === after, detail });
  }
  for (const phrase of constitution.bannedPhrases) {
    const was = phrasePattern(phrase).test(before);
    const applied = !phrasePattern(phrase).test(after);
    const detail = !was
      ? `No “${phrase}”: kept.`
      : applied
        ? `No “${phrase}”: taken out.`
        : `No “${phrase}”: it is still there, because nothing would be left without it. Rewrite that line.`;
    receipts.push({ rule: 'bannedPhrases', applied, detail });
  }
  return receipts;
}

function withDisclaimers(
  skill: Skill,
  output: SkillOutput,
  { requiredDisclaimers }: Constitution,
  field: string | null,
): Enforced<SkillOutput> {
  if (requiredDisclaimers.length === 0) return { value: output, receipts: [] };
  const current = field === null ? undefined : output[field];
  if (field === null || typeof current !== 'string') {
    const detail = 'Disclaimers go on what is published; this stays inside.';
    return { value: output, receipts: [{ rule: 'requiredDisclaimers', applied: true, detail }] };
  }
  const shown = displayText(skill, output);
  const missing = requiredDisclaimers.filter((line) => !shown.includes(line));
  const value = { ...output, [field]: [current, ...missing].join('\n\n') };
  const full = displayText(skill, value);
  return {
    value,
    receipts: requiredDisclaimers.map((line) => disclaimerReceipt(line, full.includes(line))),
  };
}

function disclaimerReceipt(line: string, applied: boolean): ConstitutionReceipt {
  const detail = applied
    ? `Disclaimer there: “${line}”`
    : `Disclaimer could not be added: “${line}”`;
  return { rule: 'requiredDisclaimers', applied, detail };
}

function mapWords(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapWords(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      NOT_WORDS.has(key) && typeof inner === 'string' ? inner : mapWords(inner, change),
    ]),
  );
}
