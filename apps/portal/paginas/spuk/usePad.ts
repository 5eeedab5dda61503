import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ikVraag } from '../../api/vragen';

/** The path when its page exists and the reader may do this there, or else null: a link never leads nowhere. */
export function usePad(pad: string, recht: string): string | null {
  const { routesByPath } = useRouter();
  const { data: ik } = useQuery(ikVraag);
  return pad in routesByPath && ik?.rechten.includes(recht) ? pad : null;
}
