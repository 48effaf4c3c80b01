import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Text } from '../intl/text.tsx';

export function NotFound(): ReactNode {
  return (
    <div className="p-6">
      <h1 className="text-xl font-semibold">
        <Text id="app.notFound" />
      </h1>
      <Link to="/" search={{}} className="text-accent underline">
        <Text id="command.queue" />
      </Link>
    </div>
  );
}
