import { Button, Radio } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Melding } from '../../onderdelen/Melding';
import type { Botsing as Strijd } from './Bewaarder';

interface Eigenschappen {
  botsing: Strijd;
  kies: (hunne: readonly string[]) => void;
}
const toon = (waarde: string): string => waarde || 'leeg';

/** Two windows changed the same: both values are shown, and who is here chooses. */
export function Botsing({ botsing, kies }: Eigenschappen) {
  const [hunne, setHunne] = useState<readonly string[]>([]);
  const kader = useRef<HTMLDivElement>(null);
  useEffect(() => kader.current?.focus(), []);
  return (
    <div ref={kader} tabIndex={-1} className="kwbotsing">
      <Melding toon="let-op" live titel="Dit is intussen ook in een ander venster veranderd. Er is niets overschreven.">
        <p>{botsing.door ? `Opgeslagen door ${botsing.door}. ` : ''}Kies per veld welke waarde blijft.</p>
      </Melding>
      {botsing.strijd.map((s) => (
        <Radio.Group
          key={s.sleutel}
          label={s.naam}
          value={hunne.includes(s.sleutel) ? 'hun' : 'mijn'}
          onChange={(v) => setHunne(v === 'hun' ? [...hunne, s.sleutel] : hunne.filter((x) => x !== s.sleutel))}
        >
          <Radio value="mijn" label={`In dit venster: ${toon(s.mijn)}`} />
          <Radio value="hun" label={`In het andere venster: ${toon(s.hun)}`} />
        </Radio.Group>
      ))}
      <Button onClick={() => kies(hunne)}>Deze keuze opslaan</Button>
    </div>
  );
}
