import { type FoundationField, wizardSteps } from '@/lib/foundation/schemas';
import type { Proposal } from '../../schemas';
import type {
  AnswerCitation,
  AnswerInput,
  AnswerLanguage,
  ComposedAnswer,
  KnownCampaign,
  KnownIcp,
  KnownMove,
  KnownSkill,
} from '../types';
import { cut } from './plain';

const fieldNames: Record<FoundationField, [en: string, hi: string]> = {
  companyName: ['Company name', 'कंपनी का नाम'],
  businessDescription: ['What you do', 'आप क्या करते हैं'],
  industry: ['Industry', 'उद्योग'],
  location: ['Location', 'जगह'],
  website: ['Website', 'वेबसाइट'],
  positioning: ['Positioning', 'पोज़िशनिंग'],
  uniqueValueProposition: ['Unique value proposition', 'अनूठा वादा'],
  keyDifferentiators: ['Key differentiators', 'मुख्य अंतर'],
  brandVoice: ['Brand voice', 'ब्रांड की आवाज़'],
  toneKeywords: ['Tone keywords', 'लहजे के शब्द'],
  messagingPillars: ['Messaging pillars', 'संदेश के स्तंभ'],
  products: ['Products', 'उत्पाद'],
  pricingInfo: ['Pricing', 'दाम'],
  competitors: ['Competitors', 'प्रतिद्वंद्वी'],
};

/** An answer as it is put together: lines, what they cite, what is proposed. */
export class Draft {
  readonly #blocks: string[] = [];
  readonly #citations: AnswerCitation[] = [];
  readonly #proposals: Proposal[] = [];
  readonly #hi: boolean;

  constructor(
    public input: AnswerInput,
    language: AnswerLanguage,
  ) {
    this.#hi = language === 'hi';
  }

  /** Goes on with another question of the same message. */
  asking(input: AnswerInput): this {
    this.input = input;
    return this;
  }

  get text(): string {
    return this.#blocks.join('\n\n');
  }

  /** The words in the answer's language. */
  say(en: string, hi: string): string {
    return this.#hi ? hi : en;
  }

  get language(): AnswerLanguage {
    return this.#hi ? 'hi' : 'en';
  }

  paragraph(text: string): this {
    if (text !== '') this.#blocks.push(text);
    return this;
  }

  list(items: readonly string[]): this {
    return this.paragraph(items.map((item) => `- ${item}`).join('\n'));
  }

  propose(proposal: Proposal): this {
    if (this.input.mayRun) this.#proposals.push(proposal);
    return this;
  }

  field(field: FoundationField): string {
    const step = Object.entries(wizardSteps).find(([, fields]) =>
      fields.some((name) => name === field),
    )?.[0];
    const label = `${this.say('Foundation', 'आधार')}: ${this.fieldName(field)}`;
    return this.#cite('foundation', field, label, `/foundation#section-${step}`);
  }

  fieldName(field: FoundationField): string {
    return this.say(...fieldNames[field]);
  }

  icp({ id, fields }: KnownIcp): string {
    return this.#cite('icp', id, fields.name, `/icps/${id}`);
  }

  campaign({ id, name }: KnownCampaign): string {
    return this.#cite('campaign', id, name, `/campaigns/${id}`);
  }

  move({ id, title }: KnownMove): string {
    return this.#cite('move', id, title, `/moves/${id}`);
  }

  skill({ id, title }: KnownSkill): string {
    return this.#cite('skill', id, title, `/skills/${id}`);
  }

  memory({ id }: { id: string }): string {
    return this.#cite('memory', id, this.say('Memory', 'याद'), null);
  }

  /** A screen of the workspace. */
  screen(href: string, label: string): string {
    return this.#cite('page', href, label, href);
  }

  #cite(kind: AnswerCitation['kind'], id: string, label: string, href: string | null): string {
    let found = this.#citations.find((one) => one.kind === kind && one.id === id);
    if (!found) {
      found = { n: this.#citations.length + 1, kind, id, label: cut(label, 120), href };
      this.#citations.push(found);
    }
    return `[${found.n}]`;
  }

  done(intent: string): ComposedAnswer {
    return {
      intent,
      text: this.text,
      citations: this.#citations,
      proposals: this.#proposals,
      used: this.#citations.flatMap(({ kind, id }) => (kind === 'memory' ? [id] : [])),
    };
  }
}
