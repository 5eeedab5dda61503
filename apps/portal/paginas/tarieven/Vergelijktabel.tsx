import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Cel, Kolom, Maatstaf, Vergelijking } from '../../api/tarieven';
import { bedrag, decimaal } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { maatNaam } from './zoek';

const BTW: Record<string, string> = { VRIJGESTELD: 'vrijgesteld', NUL: '0 %', LAAG: '9 %', HOOG: '21 %' };
const Let = ({ tekst }: { tekst: string }) => <Etiket beeld={['let-op', tekst, IconAlertTriangle]} />;

/** An amount with its sum and its source; what has no amount says why in words. */
function CelInhoud({ cel }: { cel: Cel }) {
  if (cel.stand === 'INBEGREPEN') return <span>{cel.som}</span>;
  if (cel.stand !== 'PRIJS') return <Let tekst={cel.som} />;
  return (
    <>
      {bedrag(cel.bedrag)}
      {cel.som.includes(' = ') && <span className="som">{cel.som}</span>}
      {cel.bron && <span className="som">{cel.bron}</span>}
    </>
  );
}
const Basis = ({ k }: { k: Kolom }) => (
  <>
    {k.basisBedrag === null ? <Let tekst="geen prijs" /> : bedrag(k.basisBedrag)}
    {k.basis.map((c) => (
      <span key={c.product} className="som">
        {c.stand !== 'PRIJS' || c.som.includes(' = ') ? c.som : ''} {c.bron}
      </span>
    ))}
  </>
);

interface Eigenschappen {
  v: Vergelijking;
  kolommen: Kolom[];
  maatstaf: Maatstaf;
}
export function Vergelijktabel({ v, kolommen, maatstaf }: Eigenschappen) {
  const rij = (naam: string, inhoud: (k: Kolom) => ReactNode, klasse?: string) => (
    <tr key={naam} className={klasse}>
      <th scope="row">{naam}</th>
      {kolommen.map((k) => (
        <td key={k.contract} className="rechts">
          {inhoud(k)}
        </td>
      ))}
    </tr>
  );
  const gekozen = v.modules.filter((m) => m.gekozen);
  return (
    <Tabel titel="Dezelfde gegevens als tabel" kop={<Kop kolommen={kolommen} />}>
      {rij('Basispakket per traject', (k) => (
        <Basis k={k} />
      ))}
      {gekozen.map((m, i) => rij(`Module ${m.naam}`, (k) => <CelInhoud cel={k.modules[i]!} />))}
      {rij('Lesuren in het pakket', (k) => decimaal(k.pakket.lesuren.replace(/\.00$/, '')))}
      {rij('Groepsgrootte', groep)}
      {rij('Te kleine klas draagt', (k) => k.onderbezetting)}
      {rij('Indexering', (k) => k.indexering ?? 'niet afgesproken')}
      {rij('Btw', (k) => k.btw.map((b) => BTW[b] ?? b).join(', ') || '–')}
      {rij(
        `Prijs per ${maatNaam(maatstaf)}`,
        (k) => (
          <Prijs k={k} />
        ),
        'rij-uitkomst',
      )}
      {rij('Uren aangeboden', (k) => (k.uren ? decimaal(k.uren.aangeboden) : 'niet gerapporteerd'))}
      {rij('Uren gegeven', (k) => (k.uren ? decimaal(k.uren.gegeven) : '–'))}
      {rij('Uren gevolgd', (k) => (k.uren ? decimaal(k.uren.gevolgd) : '–'))}
      {rij('Prijs van een gevolgd uur', (k) => (
        <Gevolgd k={k} />
      ))}
    </Tabel>
  );
}

const Kop = ({ kolommen }: { kolommen: Kolom[] }) => (
  <>
    <K>Onderdeel</K>
    {kolommen.map((k) => (
      <K key={k.contract} rechts>
        {k.aanbieder}
        <span className="som">
          {k.eigen ? (
            <Link to="/contracten/$nummer" params={{ nummer: k.contract }}>
              {k.contract}
            </Link>
          ) : (
            `${k.contract}, gedeeld door ${k.regio}`
          )}
        </span>
      </K>
    ))}
  </>
);

function Prijs({ k }: { k: Kolom }) {
  return (
    <>
      <strong className="uitkomst">{bedrag(k.prijs)}</strong>{' '}
      {k.laagste && <Etiket beeld={['goed', 'laagste', IconCheck]} />}
      {!k.vergelijkbaar && <Let tekst="niet vergelijkbaar" />}
      <span className="som">{k.som}</span>
      {k.redenen.map((r) => (
        <span key={r} className="som">
          {r}
        </span>
      ))}
    </>
  );
}
const Gevolgd = ({ k }: { k: Kolom }) =>
  k.uren?.prijsGevolgdUur ? (
    <>
      {bedrag(k.uren.prijsGevolgdUur)}
      <span className="som">{k.uren.som}</span>
    </>
  ) : (
    '–'
  );

function groep({ pakket: { groepMin: min, groepMax: max } }: Kolom): string {
  if (min === null && max === null) return 'niet vastgelegd';
  return min === null ? `ten hoogste ${max}` : max === null ? `minstens ${min}` : `${min} tot en met ${max}`;
}
