import auth from '@/messages/hi/auth.json';
import autosave from '@/messages/hi/autosave.json';
import common from '@/messages/hi/common.json';
import form from '@/messages/hi/form.json';
import foundation from '@/messages/hi/foundation.json';
import icps from '@/messages/hi/icps.json';
import landing from '@/messages/hi/landing.json';
import onboarding from '@/messages/hi/onboarding.json';
import pricing from '@/messages/hi/pricing.json';
import problem from '@/messages/hi/problem.json';
import shell from '@/messages/hi/shell.json';
import workspaces from '@/messages/hi/workspaces.json';
import type en from './en';

// A key that English has and Hindi lacks is a type error here.
export default {
  auth,
  autosave,
  common,
  form,
  foundation,
  icps,
  landing,
  onboarding,
  pricing,
  problem,
  shell,
  workspaces,
} satisfies typeof en;
