import { useState } from 'react';
import { type Aanlevering, type Ontvangen, UploadGeweigerd, Verbroken, verstuur } from '../../api/inleveren';

export type UploadStand =
  | { stap: 'rust' }
  | { stap: 'bezig'; deel: number; poging: number }
  | { stap: 'verbroken'; poging: number }
  | { stap: 'geweigerd'; fout: UploadGeweigerd }
  | { stap: 'klaar'; ontvangen: Ontvangen };

const POGINGEN = 5;
const wacht = (ms: number) => new Promise((r) => setTimeout(r, ms));

/** Sends a file and tries again by itself when the connection breaks. */
export function useUpload() {
  const [stand, setStand] = useState<UploadStand>({ stap: 'rust' });
  const stuur = async (a: Omit<Aanlevering, 'sleutel'>): Promise<Ontvangen | null> => {
    const sleutel = maakSleutel();
    for (let poging = 1; poging <= POGINGEN; poging++) {
      setStand({ stap: 'bezig', deel: 0, poging });
      try {
        const ontvangen = await verstuur({ ...a, sleutel }, (deel) => setStand({ stap: 'bezig', deel, poging }));
        setStand({ stap: 'klaar', ontvangen });
        return ontvangen;
      } catch (e) {
        if (!(e instanceof Verbroken)) {
          setStand({ stap: 'geweigerd', fout: e as UploadGeweigerd });
          return null;
        }
        setStand({ stap: 'verbroken', poging });
        if (poging < POGINGEN) await wacht(1000 * 2 ** (poging - 1));
      }
    }
    return null;
  };
  return { stand, stuur, pogingen: POGINGEN, opnieuw: () => setStand({ stap: 'rust' }) };
}

/** randomUUID exists only on https and localhost; an intranet may run on plain http. */
function maakSleutel(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}
