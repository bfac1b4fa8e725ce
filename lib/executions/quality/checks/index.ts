import type { Check } from '../types';
import { checkDate, checkLink, checkOffer } from './asked';
import {
  checkNearDuplicate,
  checkOnTopic,
  checkTraceableNumbers,
  checkUsesFoundation,
} from './facts';
import { checkFiller } from './filler';
import { checkFragments } from './fragments';
import { checkPlanDates, checkPlanMix, checkPlanWork } from './plan';
import { checkRepeats } from './repeats';
import {
  checkFieldLength,
  checkItemsLength,
  checkLength,
  checkMaxChars,
  checkPlaceholders,
  checkSchema,
} from './shape';
import { checkCallToAction, checkLanguage, checkReadability, checkShouting } from './style';
import { checkOwnWords, checkSpecific } from './substance';
import { checkToneKeywords } from './tone';
import { checkBannedPhrases, checkCompetitors, checkDisclaimers, checkEmojis } from './words';

/** The deterministic checks that a rubric may name. */
export const checks: Record<string, Check> = {
  schema: checkSchema,
  placeholders: checkPlaceholders,
  banned_phrases: checkBannedPhrases,
  emojis: checkEmojis,
  disclaimers: checkDisclaimers,
  competitors: checkCompetitors,
  numbers: checkTraceableNumbers,
  near_duplicate: checkNearDuplicate,
  shouting: checkShouting,
  language: checkLanguage,
  pasted: checkFragments,
  repeats: checkRepeats,
  filler: checkFiller,
  specific: checkSpecific,
  own_words: checkOwnWords,
  offer: checkOffer,
  date: checkDate,
  link: checkLink,
  max_chars: checkMaxChars,
  field_length: checkFieldLength,
  items_length: checkItemsLength,
  length: checkLength,
  readability: checkReadability,
  call_to_action: checkCallToAction,
  tone_keywords: checkToneKeywords,
  uses_foundation: checkUsesFoundation,
  on_topic: checkOnTopic,
  plan_dates: checkPlanDates,
  plan_mix: checkPlanMix,
  plan_work: checkPlanWork,
};

/**
 * What every skill is held to, and how much it weighs. A hard failure caps the score by itself, so hygiene
 * weighs little; what makes a text worth sending weighs most.
 */
export const always: Record<string, number> = {
  schema: 1,
  placeholders: 1,
  banned_phrases: 1,
  emojis: 1,
  disclaimers: 1,
  competitors: 1,
  numbers: 2,
  near_duplicate: 2,
  shouting: 1,
  language: 1,
  pasted: 2,
  repeats: 1,
  filler: 1,
  specific: 5,
  own_words: 4,
  offer: 3,
  date: 2,
  link: 1,
  plan_work: 5,
};
