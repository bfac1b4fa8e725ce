import account from '@/messages/hi/account.json';
import auth from '@/messages/hi/auth.json';
import autosave from '@/messages/hi/autosave.json';
import billing from '@/messages/hi/billing.json';
import campaigns from '@/messages/hi/campaigns.json';
import chat from '@/messages/hi/chat.json';
import common from '@/messages/hi/common.json';
import enquiry from '@/messages/hi/enquiry.json';
import executions from '@/messages/hi/executions.json';
import form from '@/messages/hi/form.json';
import foundation from '@/messages/hi/foundation.json';
import icps from '@/messages/hi/icps.json';
import landing from '@/messages/hi/landing.json';
import memory from '@/messages/hi/memory.json';
import moves from '@/messages/hi/moves.json';
import onboarding from '@/messages/hi/onboarding.json';
import operator from '@/messages/hi/operator.json';
import operatorexports from '@/messages/hi/operatorexports.json';
import pricing from '@/messages/hi/pricing.json';
import problem from '@/messages/hi/problem.json';
import recall from '@/messages/hi/recall.json';
import settings from '@/messages/hi/settings.json';
import shell from '@/messages/hi/shell.json';
import skillruns from '@/messages/hi/skillruns.json';
import skills from '@/messages/hi/skills.json';
import states from '@/messages/hi/states.json';
import today from '@/messages/hi/today.json';
import trace from '@/messages/hi/trace.json';
import usage from '@/messages/hi/usage.json';
import workspaces from '@/messages/hi/workspaces.json';
import type en from './en';

// A key that English has and Hindi lacks is a type error here.
export default {
  account,
  auth,
  autosave,
  billing,
  campaigns,
  chat,
  common,
  enquiry,
  executions,
  form,
  foundation,
  icps,
  landing,
  memory,
  moves,
  onboarding,
  operator,
  operatorexports,
  pricing,
  problem,
  recall,
  settings,
  shell,
  skillruns,
  skills,
  states,
  today,
  trace,
  usage,
  workspaces,
} satisfies typeof en;
