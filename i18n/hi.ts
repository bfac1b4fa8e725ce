import auth from '@/messages/hi/auth.json';
import autosave from '@/messages/hi/autosave.json';
import common from '@/messages/hi/common.json';
import form from '@/messages/hi/form.json';
import foundation from '@/messages/hi/foundation.json';
import landing from '@/messages/hi/landing.json';
import pricing from '@/messages/hi/pricing.json';
import problem from '@/messages/hi/problem.json';
import shell from '@/messages/hi/shell.json';
import type en from './en';

// A key that English has and Hindi lacks is a type error here.
export default {
  auth,
  autosave,
  common,
  form,
  foundation,
  landing,
  pricing,
  problem,
  shell,
} satisfies typeof en;
