import ReactMarkdown, { type Components } from 'react-markdown';
import { cn } from './cn';

const safeLink = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i;

const parts: Components = {
  a: ({ href, children }) =>
    href && safeLink.test(href) ? (
      <a
        href={href}
        rel="noopener noreferrer nofollow"
        target={href.startsWith('http') ? '_blank' : undefined}
        className="text-indigo underline underline-offset-2"
      >
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  // A picture would call out to another site; its words are enough.
  img: ({ alt }) => <span>{alt}</span>,
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
};

export type MarkdownProps = {
  children: string;
  /** `copy` for what the product wrote (serif), `plain` for the interface's own words. */
  look?: 'copy' | 'plain';
  className?: string;
};

/** Markdown without raw HTML, pictures or unsafe links. */
export function Markdown({ children, look = 'copy', className }: MarkdownProps) {
  return (
    <div
      className={cn(
        look === 'copy' && 'prose-copy',
        'break-words [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-3 [&_blockquote]:text-ink-2',
        '[&_code]:rounded-sm [&_code]:bg-sunk [&_code]:px-1 [&_code]:text-[0.9em] [&_h3]:mt-5 [&_h3]:font-semibold [&_h4]:font-semibold',
        '[&_hr]:border-line [&_li]:pl-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5',
        '[&>*+*]:mt-3 [&_strong]:font-semibold',
        className,
      )}
    >
      <ReactMarkdown components={parts} skipHtml>
        {children}
      </ReactMarkdown>
    </div>
  );
}
