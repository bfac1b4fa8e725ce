import account from '@/messages/en/account.json';
import auth from '@/messages/en/auth.json';
import autosave from '@/messages/en/autosave.json';
import billing from '@/messages/en/billing.json';
import campaigns from '@/messages/en/campaigns.json';
import chat from '@/messages/en/chat.json';
import common from '@/messages/en/common.json';
import enquiry from '@/messages/en/enquiry.json';
import executions from '@/messages/en/executions.json';
import form from '@/messages/en/form.json';
import foundation from '@/messages/en/foundation.json';
import icps from '@/messages/en/icps.json';
import landing from '@/messages/en/landing.json';
import memory from '@/messages/en/memory.json';
import moves from '@/messages/en/moves.json';
import onboarding from '@/messages/en/onboarding.json';
import operator from '@/messages/en/operator.json';
import operatorexports from '@/messages/en/operatorexports.json';
import pricing from '@/messages/en/pricing.json';
import problem from '@/messages/en/problem.json';
import recall from '@/messages/en/recall.json';
import settings from '@/messages/en/settings.json';
import shell from '@/messages/en/shell.json';
import skillruns from '@/messages/en/skillruns.json';
import skills from '@/messages/en/skills.json';
import states from '@/messages/en/states.json';
import today from '@/messages/en/today.json';
import trace from '@/messages/en/trace.json';
import usage from '@/messages/en/usage.json';
import workspaces from '@/messages/en/workspaces.json';

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
};
