import { describe, expect, it } from 'vitest';
import type { Skill } from '../schemas';
import { checkTemplate, renderFields } from './engine';
import { streamText } from './stream-text';

let count = 0;
function skillWith(template: string): Skill {
  count += 1;
  return { hash: `test-${count}`, files: { 't.liquid': template } } as unknown as Skill;
}

const render = (template: string, scope: Record<string, unknown> = {}, variation = 0) =>
  renderFields(skillWith(template), 't.liquid', scope, {
    lang: 'en',
    names: [],
    chooser: { seed: 7, variation },
  });

describe('templates', () => {
  it('build fields, objects and lists', async () => {
    const template = `ignored {% text title %} a  {{ x }} . {% endtext %}
      {% object o %}{% text in %}1{% endtext %}{% endobject %}
      {% list tags %}{% item %}a{% enditem %}{% item %} {% enditem %}{% item %}a{% enditem %}{% endlist %}
      {% list rows %}{% for n in ns %}{% item %}{% text n %}{{ n }}{% endtext %}{% enditem %}{% endfor %}{% endlist %}
      {% value raw ns %}`;
    expect(await render(template, { x: 'b', ns: [1, 2] })).toEqual({
      title: 'a b.',
      o: { in: '1' },
      tags: ['a'],
      rows: [{ n: '1' }, { n: '2' }],
      raw: [1, 2],
    });
  });

  it('cannot be broken out of by what people typed', async () => {
    const typed = '{% endtext %}{% text hacked %}x{{ secret }}';
    expect(await render('{% text a %}{{ typed }}{% endtext %}', { typed })).toEqual({ a: typed });
  });

  it('pick an option that holds and is not empty, another with each variation', async () => {
    const template = `{% text a %}{% pick k %}{% option no %}never{% option %}{{ missing }}{% option yes %}one{% option %}two{% fallback %}last{% endpick %}{% endtext %}`;
    const seen = new Set<unknown>();
    for (const variation of [0, 1, 2])
      seen.add((await render(template, { yes: true }, variation)).a);
    expect([...seen].sort()).toEqual(['one', 'two']);
    const none =
      '{% text a %}{% pick k %}{% option no %}never{% fallback %}last{% endpick %}{% endtext %}';
    expect(await render(none)).toEqual({ a: 'last' });
  });

  it('report a syntax error with its line', () => {
    expect(checkTemplate(skillWith('fine\n{% text a %}open'), 't.liquid')[0]).toMatchObject({
      line: 2,
    });
    expect(checkTemplate(skillWith('\n\n{% nonsense %}'), 't.liquid')[0]).toMatchObject({
      line: 3,
    });
  });

  it('know rupees, dates and lists', async () => {
    const template = `{% text a %}{{ n | rupees }} {{ d | date }} {{ d | day }} {{ l | listing }} {{ t | hashtag }}{% endtext %}`;
    const scope = { n: 123456, d: '2026-11-08', l: ['a', 'b', 'c'], t: 'hand loom' };
    expect((await render(template, scope)).a).toBe(
      '₹1,23,456 8 Nov 2026 Sunday, 8 November a, b and c #HandLoom',
    );
  });
});

describe('streaming', () => {
  it('joins back to the same text', async () => {
    for (const text of ['', ' a  b\n\nc ', 'एक दो', '   ']) {
      let joined = '';
      for await (const piece of streamText(text)) joined += piece;
      expect(joined).toBe(text);
    }
  });

  it('ends when it is stopped', async () => {
    const controller = new AbortController();
    const pieces: string[] = [];
    for await (const piece of streamText('a b c', { signal: controller.signal })) {
      pieces.push(piece);
      controller.abort();
    }
    expect(pieces).toEqual(['a ']);
  });
});
