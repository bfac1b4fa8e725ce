import type { Constitution } from '@/lib/accounts/schemas';
import {
  type ConstitutionReceipt,
  displayText,
  type Skill,
  type SkillOutput,
  validateOutput,
} from '@/lib/skills';
import { withoutPhrase } from './constitution/banned';
import { findEmojis, removeEmojis } from './constitution/emojis';
import { makeFormal } from './constitution/formal';
import { editTexts } from './repair/texts';
import { sentenceSpans } from './sentences';
import { phrasePattern } from './types';

type Enforced<T> = { value: T; receipts: ConstitutionReceipt[] };

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
  const worded = keepingSchema(
    skill,
    output,
    editTexts(output, (text) => applyWordRules(text, constitution)),
  );
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
  const value = withLines(skill, output, field, missing);
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

/** Adds the lines to a field; where the schema has no room, the field's last sentences make it. */
function withLines(skill: Skill, output: SkillOutput, field: string, lines: string[]): SkillOutput {
  const text = String(output[field]);
  const add = (own: string) => ({
    ...output,
    [field]: [own, ...lines].filter(Boolean).join('\n\n'),
  });
  const isValid = validateOutput(skill, output).length === 0;
  for (const { start } of [...sentenceSpans(text).reverse(), { start: 0 }]) {
    const whole = add(text);
    if (!isValid || validateOutput(skill, whole).length === 0) return whole;
    const shorter = add(text.slice(0, start).trimEnd());
    if (validateOutput(skill, shorter).length === 0) return shorter;
  }
  return output;
}

/** Fields that a rule left too short, or empty, stay as they were; the receipt says so. */
function keepingSchema(skill: Skill, before: SkillOutput, after: SkillOutput): SkillOutput {
  const broken = validateOutput(skill, after).map(({ path }) => path.split('.'));
  if (broken.length === 0 || validateOutput(skill, before).length > 0) return after;
  const fields = [...new Set(broken.map(([field = '']) => field))];
  const shorter = Object.fromEntries(
    fields.map((field) => [field, withoutItems(after[field], field, broken) ?? before[field]]),
  );
  const mended = { ...after, ...shorter };
  if (validateOutput(skill, mended).length === 0) return mended;
  return { ...after, ...Object.fromEntries(fields.map((field) => [field, before[field]])) };
}

/** A list without the items that no longer fit: one headline less, rather than all of them back. */
function withoutItems(list: unknown, field: string, broken: string[][]): unknown[] | null {
  const gone = broken.filter(([name]) => name === field).map(([, at]) => Number(at));
  if (!Array.isArray(list) || gone.some(Number.isNaN)) return null;
  return list.filter((_, at) => !gone.includes(at));
}
