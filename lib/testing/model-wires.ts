/** How the answers of the three kinds of provider look on the wire: server-sent events, written piece by piece. */
export type Wire = 'openai-compatible' | 'anthropic' | 'google';
export type WireCall = { name: string; input: unknown };
type Ending = { text: string; calls: readonly WireCall[]; cutOff: boolean; counted: boolean };

export type Writer = {
  begin(): string;
  piece(text: string): string;
  end(ending: Ending): string;
};

export const promptTokens = 400;
export const tokensOf = (text: string) => Math.ceil(text.length / 4);
/** What a provider counts for an answer. */
const writtenTokens = ({ text, calls }: Ending) =>
  tokensOf(text + calls.map(({ input }) => JSON.stringify(input)).join(''));

const data = (value: object) => `data: ${JSON.stringify(value)}\n\n`;
const named = (type: string, more: object = {}) => `event: ${type}\n${data({ type, ...more })}`;

const chunk = (choices: object[], more: object = {}) =>
  data({
    id: 'chatcmpl-test',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'test',
    choices,
    ...more,
  });
const delta = (content: object, reason: string | null = null) =>
  chunk([{ index: 0, delta: content, finish_reason: reason }]);

const openAi: Writer = {
  begin: () => delta({ role: 'assistant', content: '' }),
  piece: (content) => delta({ content }),
  end: (ending) => {
    const { calls, cutOff, counted } = ending;
    const completion = writtenTokens(ending);
    const usage = {
      prompt_tokens: promptTokens,
      completion_tokens: completion,
      total_tokens: promptTokens + completion,
    };
    return [
      ...calls.map(({ name, input }, index) =>
        delta({
          tool_calls: [
            {
              index,
              id: `call_${index}`,
              type: 'function',
              function: { name, arguments: JSON.stringify(input) },
            },
          ],
        }),
      ),
      delta({}, cutOff ? 'length' : calls.length ? 'tool_calls' : 'stop'),
      counted ? chunk([], { usage }) : '',
      'data: [DONE]\n\n',
    ].join('');
  },
};

const block = (index: number, content: object, change: object) =>
  named('content_block_start', { index, content_block: content }) +
  named('content_block_delta', { index, delta: change }) +
  named('content_block_stop', { index });

const anthropic: Writer = {
  begin: () =>
    named('message_start', {
      message: {
        id: 'msg_test',
        type: 'message',
        role: 'assistant',
        model: 'test',
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: promptTokens, output_tokens: 1 },
      },
    }) + named('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
  piece: (text) => named('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  end: (ending) => {
    const { calls, cutOff } = ending;
    const reason = cutOff ? 'max_tokens' : calls.length ? 'tool_use' : 'end_turn';
    return [
      named('content_block_stop', { index: 0 }),
      ...calls.map(({ name, input }, at) =>
        block(
          at + 1,
          { type: 'tool_use', id: `toolu_${at}`, name, input: {} },
          { type: 'input_json_delta', partial_json: JSON.stringify(input) },
        ),
      ),
      named('message_delta', {
        delta: { stop_reason: reason, stop_sequence: null },
        usage: { output_tokens: writtenTokens(ending) },
      }),
      named('message_stop'),
    ].join('');
  },
};

const candidate = (parts: object[]) =>
  data({ candidates: [{ content: { role: 'model', parts }, index: 0 }] });

const google: Writer = {
  begin: () => candidate([{ text: '' }]),
  piece: (text) => candidate([{ text }]),
  end: (ending) => {
    const { calls, cutOff, counted } = ending;
    const parts = calls.map(({ name, input }) => ({ functionCall: { name, args: input } }));
    const written = writtenTokens(ending);
    const usageMetadata = {
      promptTokenCount: promptTokens,
      candidatesTokenCount: written,
      totalTokenCount: promptTokens + written,
    };
    return data({
      candidates: [
        {
          content: { role: 'model', parts: parts.length ? parts : [{ text: '' }] },
          finishReason: cutOff ? 'MAX_TOKENS' : 'STOP',
          index: 0,
        },
      ],
      ...(counted ? { usageMetadata } : {}),
    });
  },
};

export const writers: Record<Wire, Writer> = { 'openai-compatible': openAi, anthropic, google };

export function wireOf(path: string): Wire {
  if (path.includes(':streamGenerateContent')) return 'google';
  return path.endsWith('/messages') ? 'anthropic' : 'openai-compatible';
}

/** Which model was asked: Google names it in the path, the others in the body. */
export const modelOf = (path: string, body: { model?: string }): string =>
  body.model ?? /models\/([^:]+):/.exec(path)?.[1] ?? '';
