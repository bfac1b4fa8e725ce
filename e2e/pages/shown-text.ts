/** What a person reads of an answer: no markup, no scripts, no request's own numbers. */
export const shownText = (body: string) =>
  body
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/\s+/g, ' ');
