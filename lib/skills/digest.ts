import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';

/** About four characters to a token, as providers' rules of thumb have it. */
export function estimateTokens(text: string): number {
  return Math.ceil([...text].length / 4);
}

/** The Foundation in at most `maxTokens`: what matters most first, long fields cut at sentences. */
export function digestFoundation(foundation: FoundationFields, maxTokens = 500): string {
  const { products, competitors, messagingPillars } = foundation;
  const lines = [
    line(
      'Company',
      [foundation.companyName, foundation.industry, foundation.location].filter(Boolean).join(', '),
      200,
    ),
    line('Promise', foundation.uniqueValueProposition, 240),
    line('What it does', foundation.businessDescription, 400),
    line('Positioning', foundation.positioning, 240),
    ...foundation.keyDifferentiators.slice(0, 6).map((item) => line('Differs by', item, 140)),
    line(
      'Voice',
      [foundation.brandVoice, ...foundation.toneKeywords].filter(Boolean).join(', '),
      160,
    ),
    ...products
      .slice(0, 6)
      .map(({ name, description, price }) =>
        line('Product', [name, description, price].filter(Boolean).join(' — '), 200),
      ),
    line('Pricing', foundation.pricingInfo, 200),
    ...messagingPillars
      .slice(0, 4)
      .map(({ title, detail }) => line('Pillar', [title, detail].filter(Boolean).join(': '), 160)),
    line('Competitors', competitors.map(({ name }) => name).join(', '), 160),
    line('Website', foundation.website, 100),
  ].filter(Boolean);
  let digest = '';
  for (const next of lines) {
    const longer = digest === '' ? next : `${digest}\n${next}`;
    if (estimateTokens(longer) > maxTokens) continue;
    digest = longer;
  }
  return digest;
}

/** One profile in a few lines. */
export function digestIcp(icp: IcpFields): string {
  return [
    line(
      'Profile',
      [icp.name, icp.title, icp.industry, icp.companySize].filter(Boolean).join(', '),
      240,
    ),
    ...icp.painPoints.slice(0, 4).map((text) => line('Pain', text, 140)),
    ...icp.goals.slice(0, 3).map((text) => line('Goal', text, 140)),
    ...icp.objections.slice(0, 3).map((text) => line('Objection', text, 140)),
    line('Channels', icp.preferredChannels.join(', '), 120),
  ]
    .filter(Boolean)
    .join('\n');
}

function line(label: string, text: string, max: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '') return '';
  const characters = [...clean];
  const cut =
    characters.length > max
      ? `${characters
          .slice(0, max - 1)
          .join('')
          .trimEnd()}…`
      : clean;
  return `${label}: ${cut}`;
}
