import { Progress } from '@mantine/core';
import { Melding } from '../../onderdelen/Melding';
import type { useUpload } from './useUpload';

/** How far the sending is, and what to do when it fails. */
export function UploadMelding({ upload: { stand, pogingen } }: { upload: ReturnType<typeof useUpload> }) {
  if (stand.stap === 'bezig') {
    const p = Math.round(stand.deel * 100);
    return (
      <div className="paneel">
        <p>
          Bestand wordt verstuurd: {p} %{stand.poging > 1 ? ` (poging ${stand.poging})` : ''}. Sluit deze pagina nog
          niet.
        </p>
        <Progress.Root size="lg" mt="xs">
          <Progress.Section value={p} aria-label="Versturen van het bestand" />
        </Progress.Root>
      </div>
    );
  }
  if (stand.stap === 'verbroken') {
    const op = stand.poging >= pogingen;
    return (
      <Melding toon={op ? 'fout' : 'let-op'} live titel="De verbinding is verbroken">
        <p>
          {op
            ? 'Het bestand is niet ontvangen. Controleer uw internetverbinding, kies het bestand opnieuw en lever het opnieuw in. Dubbel inleveren kan geen kwaad: hetzelfde bestand telt één keer.'
            : 'Het bestand is nog niet ontvangen. Het portaal probeert het vanzelf opnieuw.'}
        </p>
      </Melding>
    );
  }
  if (stand.stap === 'geweigerd') {
    const { fout } = stand.fout;
    return (
      <Melding toon="fout" live titel={fout.melding}>
        {fout.waar && <p>Waar: {fout.waar}.</p>}
        {fout.oplossing && <p>{fout.oplossing}</p>}
        <p className="bij">Code {fout.code}. Van dit bestand is niets bewaard.</p>
      </Melding>
    );
  }
  return null;
}
