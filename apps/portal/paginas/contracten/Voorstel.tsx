import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import IndexatieBesluiten from '../../../../schema/operations/IndexatieBesluiten.graphql?raw';
import type { Indexatie as Run } from '../../api/tarieven';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal, datum, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitslag, useWijziging } from './Formulier';
import { komma } from './invoer';
import { prijs } from './Tarieven';

type Regel = Run['voorstellen'][number];
const VERVERS = ['indexaties', 'contract', 'contracten-lijst', 'vergelijking', 'taken'];
const STATUS = { VOORGESTELD: 'wacht op besluit', GOEDGEKEURD: 'goedgekeurd', AFGEWEZEN: 'afgewezen' };

/** One run: every new price with its sum, to be approved or rejected one by one or all at once. */
export function Voorstel({ r }: { r: Run }) {
  const [gekozen, setGekozen] = useState<string[]>([]);
  const open = r.voorstellen.filter((v) => v.besluit === null && !v.trede).map((v) => v.id);
  return (
    <Paneel titel={`Prijspeil ${r.jaar}: ${STATUS[r.status]}`}>
      <p>
        Ingang {datum(r.ingang)}. Gemaakt op {tijdstip(r.gemaaktOp)} door {r.gemaaktDoor}.
        {r.beslotenOp &&
          ` Besloten op ${tijdstip(r.beslotenOp)} door ${r.beslotenDoor}${r.toelichting ? `: ${r.toelichting}` : ''}.`}
      </p>
      {r.overgeslagen.length > 0 && (
        <Melding toon="let-op" titel="Niet alle contracten konden worden doorgerekend">
          {r.overgeslagen.map((o) => (
            <p key={o.contract}>
              {o.contract}: {o.melding}
            </p>
          ))}
        </Melding>
      )}
      <Voorstelregels r={r} open={open} gekozen={gekozen} kies={setGekozen} />
      {open.length > 0 && <Besluit r={r} open={open} gekozen={gekozen} klaar={() => setGekozen([])} />}
    </Paneel>
  );
}

interface BesluitEigenschappen {
  r: Run;
  open: string[];
  gekozen: string[];
  klaar: () => void;
}
function Besluit({ r, open, gekozen, klaar }: BesluitEigenschappen) {
  const [toelichting, setToelichting] = useState('');
  const w = useWijziging(IndexatieBesluiten, VERVERS, 'Het besluit is vastgelegd', () => {
    setToelichting('');
    klaar();
  });
  const besluit = (goedkeuren: boolean) =>
    w.doe({
      ...{ id: r.id, goedkeuren, toelichting: toelichting || null },
      voorstellen: gekozen.length ? gekozen : null,
    });
  const n = gekozen.length || open.length;
  const wat = gekozen.length
    ? aantal(n, 'gekozen prijs', 'gekozen prijzen')
    : `alle ${aantal(n, 'open prijs', 'open prijzen')}`;
  const fouten = useMemo(
    () => w.fouten.map((f) => ({ ...f, veld: f.veld === 'toelichting' ? `toelichting-${r.id}` : null })),
    [w.fouten, r.id],
  );
  return (
    <div className="niet-afdrukken">
      <h3>Stap 3. Besluiten</h3>
      <p>
        Vink prijzen aan om daarover apart te besluiten. Vinkt u niets aan, dan geldt het besluit voor alle open
        prijzen.
      </p>
      <Uitslag fouten={fouten} gedaan={w.gedaan} />
      <Textarea
        id={`toelichting-${r.id}`}
        label="Waarom"
        description="Bij afwijzen verplicht"
        value={toelichting}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(e) => setToelichting(e.currentTarget.value)}
      />
      <div className="knoppen">
        <Button loading={w.bezig} onClick={() => besluit(true)}>
          Goedkeuren: {wat}
        </Button>
        <Button variant="outline" loading={w.bezig} onClick={() => besluit(false)}>
          Afwijzen: {wat}
        </Button>
      </div>
    </div>
  );
}

interface RegelsEigenschappen {
  r: Run;
  open: string[];
  gekozen: string[];
  kies: (ids: string[]) => void;
}
function Voorstelregels({ r, open, gekozen, kies }: RegelsEigenschappen) {
  const wissel = (id: string, aan: boolean) => kies(aan ? [...gekozen, id] : gekozen.filter((x) => x !== id));
  return (
    <Tabel
      titel={`Nieuwe prijzen vanaf ${datum(r.ingang)}`}
      kop={
        <>
          <K>Contract en product</K>
          <K rechts>Nu</K>
          <K rechts>Nieuw</K>
          <K>Som</K>
          <K>Besluit</K>
        </>
      }
    >
      {r.voorstellen.map((v) => (
        <tr key={v.id}>
          <th scope="row">
            {open.includes(v.id) ? (
              <Checkbox
                label={`${v.contract}, ${v.product}`}
                checked={gekozen.includes(v.id)}
                onChange={(e) => wissel(v.id, e.currentTarget.checked)}
              />
            ) : (
              `${v.contract}, ${v.product}${v.trede ? ', trede' : ''}`
            )}
            <span className="som">
              {v.aanbieder}, per {v.eenheid}
            </span>
          </th>
          <td className="rechts">{prijs(v.oud)}</td>
          <td className="rechts">{prijs(v.nieuw)}</td>
          <td className="ruim">
            {komma(v.percentage)} %<span className="som">{v.som}</span>
          </td>
          <td>{besluitTekst(v)}</td>
        </tr>
      ))}
    </Tabel>
  );
}
const besluitTekst = (v: Regel) =>
  v.besluit === null ? (
    v.trede ? (
      'met het tarief mee'
    ) : (
      'open'
    )
  ) : (
    <>
      {STATUS[v.besluit]}
      <span className="som">
        {v.beslotenDoor}
        {v.toelichting && `: ${v.toelichting}`}
      </span>
    </>
  );
