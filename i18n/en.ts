import auth from '@/messages/en/auth.json';
import autosave from '@/messages/en/autosave.json';
import common from '@/messages/en/common.json';
import form from '@/messages/en/form.json';
import foundation from '@/messages/en/foundation.json';
import landing from '@/messages/en/landing.json';
import pricing from '@/messages/en/pricing.json';
import problem from '@/messages/en/problem.json';
import shell from '@/messages/en/shell.json';

export default { auth, autosave, common, form, foundation, landing, pricing, problem, shell };
