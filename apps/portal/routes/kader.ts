import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, notFound, redirect } from '@tanstack/react-router';
import { ikVraag } from '../api/vragen';
import { Schil } from '../onderdelen/Schil';
import { NietGevonden } from '../paginas/NietGevonden';

/** What comes out of the address, before it is judged. */
export type Ruw = Record<string, unknown>;

export const wortel = createRootRouteWithContext<{ client: QueryClient }>()({ notFoundComponent: NietGevonden });

export const binnen = createRoute({
  getParentRoute: () => wortel,
  id: 'binnen',
  beforeLoad: async ({ context, location }) => {
    const ik = await context.client.ensureQueryData(ikVraag);
    if (!ik) throw redirect({ to: '/inloggen', search: location.pathname === '/' ? {} : { naar: location.href } });
  },
  component: Schil,
  notFoundComponent: NietGevonden,
});

/** Someone without the right gets the page for what does not exist. The server guards the data; this guards the surprise. */
export const alleenMet =
  (recht: string) =>
  ({ context }: { context: { client: QueryClient } }) => {
    if (!context.client.getQueryData(ikVraag.queryKey)?.rechten.includes(recht)) throw notFound();
  };
