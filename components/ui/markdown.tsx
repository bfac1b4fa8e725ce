import type { ReactNode } from 'react';
import ReactMarkdown, { type Components, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { cn } from './cn';
import { CodeBlock } from './code-block';
import { ScrollTable } from './scroll-table';

const safeLink = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** A link as long as it leads somewhere safe; else its words. */
export function SafeLink({ href, children }: { href?: string; children?: ReactNode }) {
  if (!href || !safeLink.test(href)) return <span>{children}</span>;
  return (
    <a
      href={href}
      rel="noopener noreferrer nofollow"
      target={href.startsWith('http') ? '_blank' : undefined}
      className="text-indigo underline underline-offset-2"
    >
      {children}
    </a>
  );
}

const own: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  // A picture would call out to another site; its words are enough.
  img: ({ alt }) => <span>{alt}</span>,
  // What the page is about is said above; a text begins below that.
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  table: ({ children }) => <ScrollTable>{children}</ScrollTable>,
  th: ({ children, style }) => (
    <th scope="col" style={style}>
      {children}
    </th>
  ),
  pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
  // A box that nobody can tick is a mark, not a control.
  input: ({ checked }) => <span>{checked ? '☑' : '☐'}</span>,
};

export type MarkdownProps = {
  children: string;
  /** `copy` for what the product wrote (serif), `plain` for the interface's own words. */
  look?: 'copy' | 'plain';
  className?: string;
  /** Elements drawn otherwise, and what reads the text before they are. */
  parts?: Components;
  plugins?: Options['remarkPlugins'];
};

/** Markdown with tables, without raw HTML, pictures or unsafe links. */
export function Markdown({ children, look = 'copy', className, parts, plugins }: MarkdownProps) {
  return (
    <div
      className={cn(
        look === 'copy' && 'prose-copy',
        'min-w-0 break-words [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-3 [&_blockquote]:text-ink-2',
        '[&_:not(pre)>code]:rounded-sm [&_:not(pre)>code]:bg-sunk [&_:not(pre)>code]:px-1 [&_code]:text-[0.85em] [&_h3]:mt-5 [&_h3]:font-semibold [&_h4]:font-semibold',
        '[&_hr]:border-line [&_li]:pl-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5 [&_ul.contains-task-list]:list-none [&_ul.contains-task-list]:pl-0',
        '[&>*+*]:mt-3 [&_li>ol]:mt-1 [&_li>ul]:mt-1 [&_strong]:font-semibold',
        className,
      )}
    >
      <ReactMarkdown
        components={parts ? { ...own, ...parts } : own}
        remarkPlugins={[remarkGfm, ...(plugins ?? [])]}
        skipHtml
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
