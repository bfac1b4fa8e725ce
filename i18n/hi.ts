import autosave from '@/messages/hi/autosave.json';
import common from '@/messages/hi/common.json';
import foundation from '@/messages/hi/foundation.json';
import landing from '@/messages/hi/landing.json';
import pricing from '@/messages/hi/pricing.json';
import problem from '@/messages/hi/problem.json';
import shell from '@/messages/hi/shell.json';
import type en from './en';

export default {
  autosave,
  common,
  foundation,
  landing,
  pricing,
  problem,
  shell,
} satisfies typeof en;
