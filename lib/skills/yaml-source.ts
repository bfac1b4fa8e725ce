import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { LoadProblem } from './schemas';

/** A YAML text that remembers where each value stands, so that problems can name a line. */
export class YamlSource {
  readonly value: unknown;
  readonly problems: LoadProblem[];
  private readonly lines = new LineCounter();
  private readonly document: ReturnType<typeof parseDocument>;

  constructor(
    private readonly file: string,
    text: string,
    private readonly lineOffset = 0,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    this.problems = this.document.errors.map((error) => ({
      file,
      line: this.lineAt(error.pos[0]),
      reason: error.message,
    }));
    this.value = this.problems.length > 0 ? undefined : this.document.toJS();
  }

  /** The line of the value at `path`, or of its nearest parent that is there. */
  lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = this.document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return this.lineAt(node.range[0]);
    }
    return 1 + this.lineOffset;
  }

  problem(path: readonly PropertyKey[], reason: string): LoadProblem {
    return { file: this.file, line: this.lineOf(path), reason };
  }

  /** Parses the value with zod; on failure the issues become `problems`. */
  parse<T>(schema: z.ZodType<T>): T | null {
    if (this.problems.length > 0) return null;
    const parsed = schema.safeParse(this.value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const name = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
      this.problems.push(this.problem(issue.path, `${name}${issue.message}`));
    }
    return null;
  }

  private lineAt(offset: number): number {
    return this.lines.linePos(offset).line + this.lineOffset;
  }
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
