import common from '@/messages/hi/common.json';
import landing from '@/messages/hi/landing.json';
import pricing from '@/messages/hi/pricing.json';
import problem from '@/messages/hi/problem.json';
import shell from '@/messages/hi/shell.json';
import type en from './en';

// A key that English has and Hindi lacks is a type error here.
export default { common, landing, pricing, problem, shell } satisfies typeof en;
