import type { Mail } from './mail';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
/** One line: a name typed by somebody must not add headers or lines. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

type Parts = {
  to: string;
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  /** Why this mail came, and what to do when it was not asked for. */
  footer: string;
};

/** A mail as plain text and as simple HTML that says the same. */
export function composeMail({ to, subject, paragraphs, link, footer }: Parts): Mail {
  const text = [...paragraphs, ...(link ? [`${link.label}: ${link.url}`] : []), '--', footer];
  const body = paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const button = link
    ? `<p><a href="${escapeHtml(link.url)}" style="display:inline-block;padding:8px 14px;border-radius:7px;background:#ee8a1f;color:#2a1a08;font-weight:600;text-decoration:none">${escapeHtml(link.label)}</a></p>
<p style="font-size:13px;color:#5c5a66">${escapeHtml(link.url)}</p>`
    : '';
  return {
    to,
    subject: oneLine(subject),
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html>
<html><body style="margin:0;padding:24px;background:#faf7f3;color:#1b1a24;font:15px/22px system-ui,sans-serif">
<div style="max-width:520px">
<p style="font-weight:600">Muhurat</p>
${body}
${button}
<p style="border-top:1px solid #e3ded6;padding-top:12px;font-size:13px;color:#5c5a66">${escapeHtml(footer)}</p>
</div>
</body></html>
`,
  };
}
