import { findEmojis } from '../constitution/emojis';
import { type Check, notApplicable, passed, phrasePattern, spansOf } from '../types';

/** None of the constitution's banned phrases is left. */
export const checkBannedPhrases: Check = ({ display, context }) => {
  const { bannedPhrases } = context.constitution;
  if (bannedPhrases.length === 0) return notApplicable('The constitution bans no phrases.');
  const evidence = bannedPhrases.flatMap((phrase) => spansOf(display, phrasePattern(phrase)));
  if (evidence.length === 0) return passed('No banned phrase.');
  return {
    score: 0,
    hard: true,
    message: `Your constitution bans ${evidence.map(({ text }) => `“${text}”`).join(', ')}.`,
    evidence,
    fix: 'Say it in other words.',
    source: 'Your constitution',
  };
};

/** No emojis where the constitution says so. */
export const checkEmojis: Check = ({ display, context }) => {
  if (!context.constitution.noEmojis) return notApplicable('Emojis are allowed.');
  const evidence = findEmojis(display);
  if (evidence.length === 0) return passed('No emojis.');
  return {
    score: 0,
    hard: true,
    message: 'Your constitution allows no emojis.',
    evidence,
    fix: 'Take the emojis out.',
    source: 'Your constitution',
  };
};

/** Every required disclaimer is there. */
export const checkDisclaimers: Check = ({ display, context, skill }) => {
  const { requiredDisclaimers } = context.constitution;
  if (requiredDisclaimers.length === 0) return notApplicable('No disclaimer is required.');
  if (skill.disclaimerField === null) {
    return notApplicable('Disclaimers belong on what is published; this stays inside.');
  }
  const missing = requiredDisclaimers.filter((text) => !display.includes(text));
  if (missing.length === 0) return passed('Every required disclaimer is there.');
  return {
    score: 0,
    hard: true,
    message: `Missing: ${missing.map((text) => `“${text}”`).join(', ')}`,
    fix: 'Add the disclaimer at the end.',
    source: 'Your constitution',
  };
};

/** Competitors are not named in what is published. Research may (`params.allowed`). */
export const checkCompetitors: Check = ({ display, context, params }) => {
  if (params.allowed === true) return notApplicable('This skill is about competitors.');
  const names = (context.foundation?.competitors ?? []).map(({ name }) => name);
  if (names.length === 0) return notApplicable('The Foundation names no competitors.');
  const evidence = names.flatMap((name) => spansOf(display, phrasePattern(name)));
  if (evidence.length === 0) return passed('No competitor is named.');
  return {
    score: 0,
    message: `It names ${[...new Set(evidence.map(({ text }) => text))].join(', ')}.`,
    evidence,
    fix: 'Compare with the usual way of doing it, not with a named business.',
    source: 'ASCI Code, Chapter IV (fairness in competition). Not legal advice.',
  };
};
