import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { GeenVerbinding, NietIngelogd } from '../api/graphql';

interface Weigertekst {
  melding?: string;
  oplossing?: string | null;
}
async function haal(pad: string): Promise<{ inhoud: Blob; naam: string }> {
  const antwoord = await fetch(pad, { credentials: 'same-origin' }).catch(() => {
    throw new GeenVerbinding('Er is geen verbinding met het portaal.');
  });
  if (antwoord.status === 401) throw new NietIngelogd();
  if (!antwoord.ok) {
    const fout = (await antwoord.json().catch(() => ({}))) as Weigertekst;
    throw new Error([fout.melding, fout.oplossing].filter(Boolean).join(' '));
  }
  const naam = /filename="([^"]+)"/.exec(antwoord.headers.get('content-disposition') ?? '')?.[1] ?? 'download';
  return { inhoud: await antwoord.blob(), naam };
}
function bewaar({ inhoud, naam }: { inhoud: Blob; naam: string }): void {
  const adres = URL.createObjectURL(inhoud);
  const a = document.createElement('a');
  a.href = adres;
  a.download = naam;
  a.click();
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}

/** A file that takes the server a moment to make: the button says so, and says what to do when it fails. */
export function Downloadknop({ pad, children }: { pad: string; children: ReactNode }) {
  const download = useMutation({ mutationFn: () => haal(pad).then(bewaar) });
  return (
    <div className="downloadknop niet-afdrukken">
      <Button
        variant="outline"
        leftSection={<IconDownload size={18} aria-hidden />}
        aria-disabled={download.isPending}
        onClick={() => !download.isPending && download.mutate()}
      >
        {download.isPending ? 'Bestand wordt gemaakt…' : children}
      </Button>
      <p role="status" className={download.isError ? 'downloadfout' : 'alleen-voorlezen'}>
        {download.isPending && 'Het bestand wordt gemaakt.'}
        {download.isSuccess && 'Het bestand is klaar en staat bij uw downloads.'}
        {download.isError &&
          `Het bestand is niet gemaakt. ${download.error.message || 'Het portaal gaf geen antwoord.'} Probeer het opnieuw.`}
      </p>
    </div>
  );
}
