import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Melding } from '../../onderdelen/Melding';
import { datum } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import type { VeldKeuze } from '../../voorbeeld/soorten';
import type { ControleStand } from './useControle';

interface Eigenschappen {
  controle: ControleStand;
  rijen: { rij: number; cellen: string[] }[];
}
/** Which column means what: asked once, then remembered for files with the same header. */
export function Indeling({ controle, rijen }: Eigenschappen) {
  const [open, setOpen] = useState(false);
  const { eerder, bevestigd, velden } = controle;
  if (bevestigd && !open) {
    return (
      <Melding toon="stil" titel={eerder ? 'Kolommen herkend' : 'Kolommen bevestigd'}>
        <p>
          {eerder?.bevestigdOp
            ? `Deze indeling is bevestigd op ${datum(eerder.bevestigdOp.slice(0, 10))}.`
            : 'Bij het inleveren wordt deze indeling onthouden; de volgende keer hoeft u dit niet te doen.'}{' '}
          <button type="button" className="tekstknop" onClick={() => setOpen(true)}>
            Indeling bekijken of wijzigen
          </button>
        </p>
      </Melding>
    );
  }
  const mist = velden.filter((v) => v.kolom === null);
  return (
    <>
      <Melding
        toon={mist.length ? 'let-op' : 'info'}
        titel={
          mist.length ? `Wijs nog aan: ${mist.map((v) => v.naam.toLowerCase()).join(', ')}` : 'Kloppen deze kolommen?'
        }
      >
        <p>
          Controleer welke kolom van uw bestand wat betekent. U hoeft dit maar één keer te doen voor bestanden met deze
          kop.
        </p>
      </Melding>
      <Veldentabel controle={controle} rijen={rijen} />
      <Button mb="lg" disabled={mist.length > 0} onClick={() => (controle.bevestig(), setOpen(false))}>
        Ja, deze indeling klopt
      </Button>
    </>
  );
}

const Veldentabel = ({ controle, rijen }: Eigenschappen) => (
  <Tabel
    titel="Indeling van de kolommen"
    titelVerborgen
    zonderUitvoer="Dit is een formulier over een bestand dat de lezer al heeft."
    kop={
      <>
        <K>Wat het portaal nodig heeft</K>
        <K>Kolom in uw bestand</K>
        <K>Voorbeeld uit uw bestand</K>
      </>
    }
  >
    {controle.velden.map((v) => (
      <Veld
        key={v.veld}
        v={v}
        controle={controle}
        voorbeelden={rijen.map((r) => (v.kolom === null ? '' : (r.cellen[v.kolom] ?? ''))).filter(Boolean)}
      />
    ))}
  </Tabel>
);

const letter = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : letter(Math.floor(i / 26) - 1) + letter(i % 26);

const Veld = ({ v, controle, voorbeelden }: { v: VeldKeuze; controle: ControleStand; voorbeelden: string[] }) => (
  <tr>
    <th scope="row">{v.naam}</th>
    <td className="ruim">
      <NativeSelect
        size="sm"
        aria-label={`Kolom voor ${v.naam}`}
        value={v.kolom === null ? '' : String(v.kolom)}
        data={[
          { value: '', label: 'Kies een kolom' },
          ...controle.kop.map((naam, i) => ({ value: String(i), label: `${letter(i)}: ${naam || '(zonder naam)'}` })),
        ]}
        onChange={(e) => controle.wijzig(v.veld, e.currentTarget.value === '' ? null : Number(e.currentTarget.value))}
      />
    </td>
    <td>{voorbeelden.slice(0, 3).join(' · ') || '–'}</td>
  </tr>
);
