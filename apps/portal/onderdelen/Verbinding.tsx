import { useSyncExternalStore } from 'react';
import { Melding } from './Melding';

const luister = (bij: () => void) => {
  window.addEventListener('online', bij);
  window.addEventListener('offline', bij);
  return () => {
    window.removeEventListener('online', bij);
    window.removeEventListener('offline', bij);
  };
};
/** Says so when the browser has lost its network. */
export function Verbinding() {
  const online = useSyncExternalStore(luister, () => navigator.onLine);
  if (online) return null;
  return (
    <Melding toon="let-op" live titel="U bent niet verbonden met internet">
      <p>Wat u ziet, kan verouderd zijn. Zodra de verbinding terug is, gaat het portaal vanzelf verder.</p>
    </Melding>
  );
}
