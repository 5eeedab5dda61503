import '../contracten/contracten.css';
import './overleg.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { actiesVraag, type Actie, type ActieFilter, type Actiestand } from '../../api/overleg';
import type { Lijst } from '../../api/types';
import { PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { datum, tijdstip } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { ActieAnders, ACTIEKOP, Actierij } from './Actietabel';
import { ACTIESTANDEN, actieStand } from './woorden';

const route = getRouteApi('/binnen/acties');
export interface ActieZoek {
  stand?: Actiestand | 'ALLES' | undefined;
  vanMij?: boolean | undefined;
  teLaat?: boolean | undefined;
  reeks?: string | undefined;
}

const KOLOMMEN: Kolom<Actie>[] = [
  { kop: 'Nr', waarde: (a) => a.nr },
  { kop: 'Actie', waarde: (a) => a.tekst },
  { kop: 'Organisatie', waarde: (a) => a.eigenaar },
  { kop: 'Wie', waarde: (a) => a.persoon },
  { kop: 'Uiterlijk', soort: 'datum', waarde: (a) => a.uiterlijk },
  { kop: 'Stand', waarde: (a) => actieStand(a)[1] },
  { kop: 'Dagen te laat', soort: 'getal', waarde: (a) => a.dagenTeLaat },
  { kop: 'Reden', waarde: (a) => a.reden },
  { kop: 'Overleg', waarde: (a) => a.reeks },
  { kop: 'Afgesproken op', soort: 'datum', waarde: (a) => a.overlegDatum },
  { kop: 'Contract', waarde: (a) => a.contract },
];

/** Every action that the reader may see, the most urgent first. */
export function ActiesPagina() {
  const zoek = route.useSearch();
  const { stand = 'OPEN', ...rest } = zoek;
  const filter: ActieFilter = { ...rest, stand: stand === 'ALLES' ? undefined : [stand] };
  const lijst = useInfiniteQuery(actiesVraag(filter));
  return (
    <Pagina
      titel="Actielijst"
      inleiding="Wat in de overleggen is afgesproken. Een actie blijft terugkomen tot zij gedaan is."
      kruimels={[{ naam: 'Overleggen', pad: '/overleg' }]}
    >
      <Filters zoek={zoek} />
      <Gegevens van={lijst as never} regels={6}>
        {(d: { pages: Lijst<Actie>[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          if (!rijen.length) return <Leeg titel="Geen acties bij deze keuze" />;
          return (
            <>
              <Tabel
                titel="Acties, wat het eerst moet bovenaan"
                titelVerborgen
                uitvoer={alleBladzijden(KOLOMMEN, actiesVraag(filter, PER_BESTANDSDEEL))}
                kop={
                  <>
                    {ACTIEKOP}
                    <K>
                      <span className="alleen-voorlezen">Knoppen</span>
                    </K>
                  </>
                }
              >
                {rijen.map((a) => (
                  <Actierij key={a.id} a={a} extra={<Meer a={a} />} />
                ))}
              </Tabel>
              <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['actie', 'acties']} />
            </>
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

function Filters({ zoek }: { zoek: ActieZoek }) {
  const ga = route.useNavigate();
  const zet = (deel: ActieZoek) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  return (
    <form className="filters niet-afdrukken" aria-label="Acties filteren" onSubmit={(e) => e.preventDefault()}>
      <NativeSelect
        label="Stand"
        value={zoek.stand ?? 'OPEN'}
        data={[...codeKeuzes(ACTIESTANDEN), { value: 'ALLES', label: 'Alle' }]}
        onChange={(e) => zet({ stand: e.currentTarget.value as ActieZoek['stand'] })}
      />
      <Checkbox
        label="Alleen van mijn organisatie"
        checked={zoek.vanMij ?? false}
        onChange={(e) => zet({ vanMij: e.currentTarget.checked || undefined })}
      />
      <Checkbox
        label="Alleen te laat"
        checked={zoek.teLaat ?? false}
        onChange={(e) => zet({ teLaat: e.currentTarget.checked || undefined })}
      />
      {zoek.reeks && (
        <button type="button" className="tekstknop" onClick={() => zet({ reeks: undefined })}>
          Niet meer beperken tot één reeks
        </button>
      )}
    </form>
  );
}

/** Where it comes from, what happened to it, and what is seldom needed. */
function Meer({ a }: { a: Actie }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <span className="onder">
        <Link to="/overleg/$id" params={{ id: a.overlegId }} search={{}}>
          {a.reeks}, {datum(a.overlegDatum)}
        </Link>
      </span>
      <details className="actiemeer niet-afdrukken" onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          Geschiedenis<span className="alleen-voorlezen"> van {a.nr}</span>
          {a.mag.some((m) => m !== 'GEDAAN') && ' en wijzigen'}
        </summary>
        <ol className="tijdlijn">
          {a.geschiedenis.map((s) => (
            <li key={s.op + s.wat}>
              {s.wat}
              <span className="onder">
                {s.door}, {tijdstip(s.op)}
                {s.reden && `: ${s.reden}`}
              </span>
            </li>
          ))}
        </ol>
        {open && <ActieAnders a={a} />}
      </details>
    </>
  );
}
