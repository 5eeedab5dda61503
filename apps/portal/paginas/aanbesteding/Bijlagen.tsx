import { ActionIcon } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Fout } from '../../api/types';
import { Bestandskeuze } from '../../onderdelen/Bestandskeuze';

export interface Bijlage {
  id: string;
  naam: string;
}

/** Sends a file ahead; when the deadline passes meanwhile, the time at which it began still counts. */
async function stuurBijlage(ronde: string, bestand: File): Promise<Bijlage> {
  const f = new FormData();
  f.append('bestand', bestand, bestand.name);
  const r = await fetch(`/api/inschrijvingen/rondes/${ronde}/bijlagen`, {
    method: 'POST',
    body: f,
    credentials: 'same-origin',
  });
  const antwoord = (await r.json().catch(() => ({}))) as { bijlageId?: string } & Partial<Fout>;
  if (!antwoord.bijlageId)
    throw new Error(`${antwoord.melding ?? 'Het bestand kwam niet aan.'} ${antwoord.oplossing ?? ''}`);
  return { id: antwoord.bijlageId, naam: bestand.name };
}

interface Eigenschappen {
  ronde: string;
  lijst: Bijlage[];
  zet: (f: (lijst: Bijlage[]) => Bijlage[]) => void;
  /** Does the list start with what came with the version before? */
  weer: boolean;
}
/** Files that go with the bid; they are sent at once, so that a slow line does not miss the deadline. */
export function Bijlagen({ ronde, lijst, zet, weer }: Eigenschappen) {
  const [stand, setStand] = useState<string | null>(null);
  const kies = async (bestand: File) => {
    setStand(`${bestand.name} wordt verstuurd…`);
    try {
      const b = await stuurBijlage(ronde, bestand);
      zet((l) => [...l, b]);
      setStand(`${bestand.name} is ontvangen.`);
    } catch (e) {
      setStand(e instanceof Error ? e.message : 'Het bestand kwam niet aan.');
    }
  };
  return (
    <div className="bijlagen">
      <p className="rijen-titel">Bijlagen (niet verplicht)</p>
      <p className="bij">
        Een bestand gaat meteen weg. Begint het voor de sluiting, dan telt het nog tot het einde van de uitlooptijd.
        {weer && ' De bijlagen van uw vorige versie gaan weer mee; haal weg wat niet meer klopt.'}
      </p>
      <Bestandskeuze
        bestand={null}
        kies={(b) => void kies(b)}
        id="bijlage"
        naam="bijlage"
        soorten={null}
        uitleg={null}
        pictogram={<IconPaperclip size={28} stroke={1.5} aria-hidden />}
      />
      <p role="status">{stand}</p>
      {lijst.length > 0 && (
        <ul>
          {lijst.map((b) => (
            <li key={b.id}>
              {b.naam}{' '}
              <ActionIcon
                variant="subtle"
                color="gevaar"
                size="lg"
                aria-label={`${b.naam} niet meesturen`}
                onClick={() => zet((l) => l.filter((x) => x.id !== b.id))}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
