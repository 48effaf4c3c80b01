import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ClaimPage } from '../claim/claim-page.tsx';
import { readAsOf } from '../claim/moments.ts';
import { QueuePage } from '../queue/queue-page.tsx';
import { readView, type View } from '../queue/view.ts';
import { readStoriesView } from '../stories/view.ts';
import { NotFound } from '../ui/not-found.tsx';
import { readDeliveriesView } from '../webhooks/view.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: () => <NotFound /> });

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
  validateSearch: readAsOf,
  component: ClaimPage,
});

// What few need at once is loaded when it is first gone to.

const storiesRoute = createRoute({
  getParentRoute: () => root,
  path: '/stories',
  validateSearch: readStoriesView,
  component: lazyRouteComponent(async () => import('../stories/stories-page.tsx'), 'StoriesPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(async () => import('../webhooks/webhooks-page.tsx'), 'WebhooksPage'),
});

const endpointRoute = createRoute({
  getParentRoute: () => root,
  path: '/webhooks/$endpointId',
  validateSearch: readDeliveriesView,
  component: lazyRouteComponent(async () => import('../webhooks/endpoint-page.tsx'), 'EndpointPage'),
});

const newsroomRoute = createRoute({
  getParentRoute: () => root,
  path: '/newsroom',
  component: lazyRouteComponent(async () => import('../newsroom/newsroom-page.tsx'), 'NewsroomPage'),
});

const routes = [queueRoute, claimRoute, storiesRoute, webhooksRoute, endpointRoute, newsroomRoute];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  // What no page knows how to read is left out of an address, as if it were not there.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
