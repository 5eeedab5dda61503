import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { naarDecimaal } from '#core';
import type { Rekeninvoer } from '../../../../../libs/spuk/domain/rekentool.js';
import { GeenVerbinding, NietIngelogd } from '../../../api/graphql';
import { Melding } from '../../../onderdelen/Melding';

const aantal = (h: bigint): string => naarDecimaal(h, 2);
const vormVan = (i: Rekeninvoer): object => ({
  cohorten: i.cohorten.map((c) => ({
    jaar: c.jaar,
    ...(c.werkelijkH === null ? { taakstelling: aantal(c.taakstellingH) } : { werkelijk: aantal(c.werkelijkH) }),
  })),
  gezinnen: i.gezinnen.map((t) => ({ jaar: t.jaar, aantal: aantal(t.aantalH) })),
  onderwijsroute: i.onderwijsroute.map((t) => ({ jaar: t.jaar, aantal: aantal(t.aantalH) })),
  bedragen: i.bedragen.map((b) => ({ soort: b.soort, jaar: b.jaar, bedrag: naarDecimaal(b.bedragE4, 4) })),
});

async function haal(invoer: Rekeninvoer): Promise<void> {
  const antwoord = await fetch('/api/spuk/rekentool.xlsx', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(vormVan(invoer)),
  }).catch(() => {
    throw new GeenVerbinding();
  });
  if (antwoord.status === 401) throw new NietIngelogd();
  if (!antwoord.ok) throw new Error(`${antwoord.status}`);
  const url = URL.createObjectURL(await antwoord.blob());
  const a = Object.assign(document.createElement('a'), { href: url, download: 'rekentool.xlsx' });
  a.click();
  // The browser has begun the download by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What is on the screen now, as a workbook that goes on reckoning. */
export function Werkmapknop({ invoer }: { invoer: Rekeninvoer }) {
  const w = useMutation({ mutationFn: () => haal(invoer) });
  return (
    <>
      <Button
        variant="outline"
        loading={w.isPending}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => w.mutate()}
      >
        Excel met formules
      </Button>
      {w.isError && (
        <Melding toon="fout" live titel="Het bestand is niet gemaakt">
          <p>Wat u typte staat er nog. Probeer het zo weer.</p>
        </Melding>
      )}
    </>
  );
}
