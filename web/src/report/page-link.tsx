import type { ReactNode } from "react";

interface PageLinkProps {
  readonly href: string;
  /** A link split by marks is one stop for the keyboard, not several. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

/** A link of the captured page. Only web addresses can be followed; they open apart and learn nothing about us. */
export function PageLink({ href, isFirst = true, children }: PageLinkProps) {
  if (!/^https?:\/\//iu.test(href)) return <span className="page-link">{children}</span>;
  return (
    <a className="page-link" href={href} target="_blank" rel="noreferrer noopener" tabIndex={isFirst ? undefined : -1} title={href}>
      {children}
    </a>
  );
}
