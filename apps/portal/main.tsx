import '@fontsource-variable/source-sans-3/wght.css';
import './theme/mantine.css';
import './theme/regio.css';
import './theme/brug.css';
import './theme/portaal.css';
import './theme/onderdelen.css';
import './theme/afdruk.css';
import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GeenVerbinding, Geweigerd, NietIngelogd } from './api/graphql';
import { maakRouter } from './router';
import { thema } from './theme/brug';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Whatever call finds the session ended, the user comes back here after logging in again. */
function bijFout(fout: unknown) {
  if (!(fout instanceof NietIngelogd)) return;
  const { pathname, href } = router.latestLocation;
  if (pathname === '/inloggen') return;
  client.setQueryData(['ik'], null);
  void router.navigate({ to: '/inloggen', search: { naar: href, verlopen: true } });
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: bijFout }),
  mutationCache: new MutationCache({ onError: bijFout }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      retry: (keer, fout) => fout instanceof GeenVerbinding && keer < 3,
      retryDelay: (keer) => Math.min(500 * 2 ** keer, 4_000),
    },
    mutations: {
      networkMode: 'always',
      retry: (keer, fout) => !(fout instanceof Geweigerd) && fout instanceof GeenVerbinding && keer < 1,
    },
  },
});
const router = maakRouter(client);

/** After an upgrade an open window asks for parts that are gone: load the page anew, but never in a circle. */
window.addEventListener('vite:preloadError', (e) => {
  const eerder = Number(sessionStorage.getItem('opnieuw-geladen') ?? 0);
  if (Date.now() - eerder < 10_000) return;
  e.preventDefault();
  sessionStorage.setItem('opnieuw-geladen', String(Date.now()));
  window.location.reload();
});

createRoot(document.getElementById('portaal')!).render(
  <StrictMode>
    <MantineProvider theme={thema} forceColorScheme="light" getStyleNonce={() => nonce}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
