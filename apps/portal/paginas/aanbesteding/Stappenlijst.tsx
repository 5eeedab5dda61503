import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';
import type { Prijssoort, Wie } from './gegevens';
import { heeftPlaats, metRonde, metStap, PRIJS, SOORTEN, WIE, type Stapveld } from './procedurestappen';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { metSleutel, rijId, type MetSleutel } from './Rijen';
import './procedure.css';

type Rij = MetSleutel<Stapveld>;
interface Eigenschappen {
  sleutel: string;
  stappen: Rij[];
  zet: (stappen: Rij[]) => void;
  fouten: Veldfout[];
}
function useStappen({ stappen, zet }: Eigenschappen) {
  const kader = useRef<HTMLDivElement>(null);
  const straks = useRef<string[]>([]);
  const [bericht, setBericht] = useState('');
  useEffect(() => {
    for (const veld of straks.current.splice(0)) {
      const el = kader.current?.querySelector<HTMLElement>(veld);
      if (el) return el.focus();
    }
  }, [stappen]);
  const erbij = (uit: { stappen: Stapveld[]; plek: number }, wat: string) => {
    straks.current = [`[data-stap="${uit.plek}"] summary`];
    zet(uit.stappen.map((s) => ('sleutel' in s ? (s as Rij) : metSleutel(s))));
    setBericht(`${wat} is toegevoegd als stap ${uit.plek + 1}.`);
  };
  const schuif = (i: number, stap: -1 | 1) => {
    const anders = [...stappen];
    [anders[i], anders[i + stap]] = [anders[i + stap]!, anders[i]!];
    const hier = `[data-stap="${i + stap}"] [data-schuif`;
    straks.current = [`${hier}="${stap}"]:not(:disabled)`, `${hier}]:not(:disabled)`];
    zet(anders);
    setBericht(`${stappen[i]!.naam} is nu stap ${i + stap + 1}.`);
  };
  const weg = (i: number) => {
    straks.current = [`[data-stap="${Math.min(i, stappen.length - 2)}"] summary`];
    zet(stappen.filter((_, j) => j !== i));
    setBericht(`${stappen[i]!.naam} is weggehaald.`);
  };
  return { kader, bericht, erbij, schuif, weg };
}

/** The steps of a procedure in their order: each folds open, moves up and down, or goes; rounds come with their safe. */
export function Stappenlijst(e: Eigenschappen) {
  const { sleutel, stappen, zet, fouten } = e;
  const { kader, bericht, erbij, schuif, weg } = useStappen(e);
  const [soort, setSoort] = useState('DIALOOG_VOEREN');
  return (
    <div id={sleutel} data-wat="Stap" ref={kader} tabIndex={-1} role="group" aria-label="Stappen, in volgorde">
      <h2>Stappen, in volgorde</h2>
      <Fouten id={sleutel} fouten={fouten} />
      <ol className="stappenlijst">
        {stappen.map((s, i) => (
          <Stap
            key={s.sleutel}
            {...{ s, i, fouten, weg, schuif }}
            n={stappen.length}
            id={rijId(sleutel, i)}
            zet={(deel) => zet(stappen.map((x) => (x.sleutel === s.sleutel ? { ...x, ...deel } : x)))}
          />
        ))}
      </ol>
      <p role="status" className="alleen-voorlezen">
        {bericht}
      </p>
      <div className="stap-erbij">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => erbij(metRonde(stappen), 'Een ronde met haar kluis')}
        >
          Ronde met kluis toevoegen
        </Button>
        <NativeSelect
          label="Andere stap"
          value={soort}
          data={SOORTEN.filter((x) => !['RONDE_OPENEN', 'KLUIS_OPENEN'].includes(x.value))}
          onChange={(e) => setSoort(e.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => erbij(metStap(stappen, soort), 'De stap')}
        >
          Stap toevoegen
        </Button>
      </div>
    </div>
  );
}

interface SchuifEigenschappen {
  naam: string;
  i: number;
  n: number;
  schuif: (i: number, stap: -1 | 1) => void;
}
const Schuif = ({ naam, i, n, schuif }: SchuifEigenschappen) => (
  <>
    {([-1, 1] as const).map((stap) => (
      <ActionIcon
        key={stap}
        variant="subtle"
        size="lg"
        data-schuif={stap}
        disabled={stap < 0 ? i === 0 : i === n - 1}
        aria-label={`${naam} ${stap < 0 ? 'omhoog' : 'omlaag'}`}
        onClick={() => schuif(i, stap)}
      >
        {stap < 0 ? <IconArrowUp size={20} aria-hidden /> : <IconArrowDown size={20} aria-hidden />}
      </ActionIcon>
    ))}
  </>
);

const Fouten = ({ id, fouten }: { id: string; fouten: Veldfout[] }) =>
  fouten
    .filter((f) => f.veld === id)
    .map((f) => (
      <p key={f.melding} className="rijfout">
        {f.melding} {f.oplossing}
      </p>
    ));

interface StapEigenschappen {
  s: Rij;
  i: number;
  n: number;
  id: string;
  fouten: Veldfout[];
  zet: (deel: Partial<Stapveld>) => void;
  weg: (i: number) => void;
  schuif: (i: number, stap: -1 | 1) => void;
}
function Stap({ s, i, n, id, fouten, zet, weg, schuif }: StapEigenschappen) {
  const mis = fouten.some((f) => f.veld === id || f.veld?.startsWith(`${id}-`));
  return (
    <li className="stap" data-stap={i} data-fout={mis || undefined}>
      <details open={mis || undefined}>
        <summary id={id}>
          {i + 1}. {s.naam || 'Stap zonder naam'}
          <span className="bij">{kort(s)}</span>
        </summary>
        <div className="stap-velden">
          <Velden s={s} id={id} fouten={fouten} zet={zet} />
        </div>
      </details>
      <Fouten id={id} fouten={fouten} />
      <div className="stap-knoppen">
        <Schuif naam={`Stap ${i + 1}, ${s.naam},`} i={i} n={n} schuif={schuif} />
        <ActionIcon
          variant="subtle"
          color="gevaar"
          size="lg"
          aria-label={`Stap ${i + 1}, ${s.naam}, weghalen`}
          onClick={() => weg(i)}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}
const kort = (s: Stapveld): string =>
  [
    s.wie.map((w) => WIE[w]).join(', ') || 'aan niemand',
    s.verplicht ? 'verplicht' : 'niet verplicht',
    s.prijs && s.soort === 'RONDE_OPENEN' && PRIJS[s.prijs].toLowerCase(),
    s.minDagen !== '0' && `minstens ${s.minDagen} dagen`,
    !heeftPlaats(s.soort) && 'zonder vaste plaats',
  ]
    .filter(Boolean)
    .join('; ');

type VeldenEigenschappen = Pick<StapEigenschappen, 's' | 'id' | 'fouten' | 'zet'>;
function Velden({ s, id, fouten, zet }: VeldenEigenschappen) {
  const deel = (veld: string) => ({
    id: `${id}-${veld}`,
    error: fouten.find((f) => f.veld === `${id}-${veld}`)?.melding,
  });
  return (
    <>
      <TextInput
        {...deel('naam')}
        label="Naam"
        maxLength={200}
        value={s.naam}
        onChange={(e) => zet({ naam: e.currentTarget.value })}
      />
      {s.soort === 'RONDE_OPENEN' && (
        <NativeSelect
          {...deel('prijs')}
          label="Prijs in deze ronde"
          value={s.prijs ?? ''}
          data={[{ value: '', label: 'Kies' }, ...codeKeuzes(PRIJS)]}
          onChange={(e) => zet({ prijs: (e.currentTarget.value || null) as Prijssoort | null })}
        />
      )}
      <TextInput
        {...deel('minDagen')}
        label={s.soort === 'RONDE_OPENEN' ? 'De ronde duurt minstens (dagen)' : 'Dagen na de vorige stap, minstens'}
        inputMode="numeric"
        value={s.minDagen}
        onChange={(e) => zet({ minDagen: e.currentTarget.value })}
      />
      <TextInput
        {...deel('bron')}
        label="Waar de regel staat"
        maxLength={500}
        value={s.bron}
        onChange={(e) => zet({ bron: e.currentTarget.value })}
      />
      <Checkbox.Group
        {...deel('wie')}
        label="Wie deze stap mag zetten"
        value={s.wie}
        onChange={(wie) => zet({ wie: wie as Wie[] })}
      >
        <div className="vinkjes">
          {codeKeuzes(WIE).map((o) => (
            <Checkbox key={o.value} {...o} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label="Deze stap is verplicht"
        checked={s.verplicht}
        onChange={(e) => zet({ verplicht: e.currentTarget.checked })}
      />
    </>
  );
}
