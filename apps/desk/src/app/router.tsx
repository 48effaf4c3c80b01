import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { ClaimPage } from '../claim/claim-page.tsx';
import { QueuePage } from '../queue/queue-page.tsx';
import { readView, type View } from '../queue/view.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** The queue. What is shown is in the address, so that a view can be kept and sent on. */
const queueRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search: Record<string, unknown>): View => readView(search),
  component: QueuePage,
});

const claimRoute = createRoute({
  getParentRoute: () => root,
  path: '/claims/$claimId',
  component: ClaimPage,
});

export const router = createRouter({ routeTree: root.addChildren([queueRoute, claimRoute]), defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
