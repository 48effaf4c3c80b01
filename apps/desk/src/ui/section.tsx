import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done here, beside the title. */
  readonly actions?: ReactNode;
}

export function Section({ title, children, actions }: Props): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-6">
      <div className="mb-2 flex flex-wrap items-center gap-3 border-b border-line pb-1">
        <h2 id={id} className="m-0 text-lg font-semibold">
          {title}
        </h2>
        <span className="grow" />
        <span className="no-print flex flex-wrap gap-2">{actions}</span>
      </div>
      {children}
    </section>
  );
}
