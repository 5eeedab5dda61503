import './trajecten.css';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { DOELGROEPEN, LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import {
  trajectenVraag,
  type Oordeel,
  type TrajectFilter,
  type TrajectLijst,
  type TrajectRij,
} from '../../api/trajecten';
import { ikVraag, PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Kerngetal, Kerngetallen, Leeg } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { datum, getal } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { alleBladzijden, type Uitvoer } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { dagenTekst, OordeelEtiket, oordeelNaam, oordeelNamen } from './oordeel';

const route = getRouteApi('/binnen/trajecten');
const opties = (codes: Readonly<Record<string, string>>, leeg: string) => [
  { value: '', label: leeg },
  ...codeKeuzes(codes),
];

export function Trajecten() {
  const filter = route.useSearch();
  const lijst = useInfiniteQuery(trajectenVraag(filter));
  const { data: ik } = useQuery(ikVraag);
  return (
    <Pagina
      titel={filter.mijn ? 'Mijn inburgeraars' : 'Inburgeraars'}
      inleiding="Wat het eerst aandacht vraagt, staat bovenaan."
      acties={ik?.rechten.includes('traject.bijhouden') && <Linkknop to="/trajecten/nieuw">Traject openen</Linkknop>}
    >
      <Filters filter={filter} />
      <Gegevens van={lijst as never} regels={8}>
        {(d: { pages: TrajectLijst[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          const { totaal, teLaat, letOp } = d.pages[0]!;
          return (
            <>
              <Kerngetallen>
                <Kerngetal naam="Trajecten" waarde={getal(totaal)} toon="info" />
                <Kerngetal naam="Iets te laat" waarde={getal(teLaat)} toon={teLaat ? 'fout' : 'goed'} />
                <Kerngetal naam="Iets dat aandacht vraagt" waarde={getal(letOp)} toon={letOp ? 'let-op' : 'goed'} />
              </Kerngetallen>
              {rijen.length === 0 ? (
                <Leeg titel="Geen trajecten bij deze keuze">
                  <Link to="/trajecten" search={{}}>
                    Toon alle trajecten
                  </Link>
                </Leeg>
              ) : (
                <>
                  <Lijst rijen={rijen} uitvoer={alleBladzijden(KOLOMMEN, trajectenVraag(filter, PER_BESTANDSDEEL))} />
                  <MeerLaden van={lijst} getoond={rijen.length} totaal={totaal} wat="trajecten" />
                </>
              )}
            </>
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

const KOLOMMEN: Kolom<TrajectRij>[] = [
  { kop: 'Traject', waarde: (t) => t.trajectnummer },
  { kop: 'Doelgroep', waarde: (t) => DOELGROEPEN[t.doelgroep] ?? t.doelgroep },
  { kop: 'Oordeel', waarde: (t) => t.dringendst && oordeelNaam(t.dringendst.oordeel) },
  { kop: 'Wat vraagt aandacht', waarde: (t) => t.dringendst?.naam },
  { kop: 'Uitleg', waarde: (t) => t.dringendst?.uitleg },
  { kop: 'Laatste dag', soort: 'datum', waarde: (t) => t.dringendst?.datum },
  { kop: 'Dagen over', soort: 'getal', waarde: (t) => t.dringendst?.dagenOver },
  { kop: 'Leerroute', waarde: (t) => t.leerroute && (LEERROUTES[t.leerroute] ?? t.leerroute) },
  { kop: 'Einde termijn', soort: 'datum', waarde: (t) => t.termijnEinde },
  { kop: 'Klantmanager', waarde: (t) => t.klantmanager },
];

const Lijst = ({ rijen, uitvoer }: { rijen: TrajectRij[]; uitvoer: Uitvoer }) => (
  <Tabel
    titel="Trajecten, het dringendste eerst"
    titelVerborgen
    uitvoer={uitvoer}
    kop={
      <>
        <K>Traject</K>
        <K>Wat vraagt aandacht</K>
        <K>Laatste dag</K>
        <K>Leerroute</K>
        <K>Einde termijn</K>
        <K>Klantmanager</K>
      </>
    }
  >
    {rijen.map((t) => (
      <tr key={t.id}>
        <th scope="row">
          <Link to="/trajecten/$nummer" params={{ nummer: t.trajectnummer }} search={{}}>
            {t.trajectnummer}
          </Link>
          <span className="onder">{DOELGROEPEN[t.doelgroep] ?? t.doelgroep}</span>
        </th>
        <td>
          {t.dringendst ? (
            <>
              <OordeelEtiket oordeel={t.dringendst.oordeel} /> {t.dringendst.naam}
              <span className="onder">{t.dringendst.uitleg}</span>
            </>
          ) : (
            'Niets'
          )}
        </td>
        <td className="vast">
          {t.dringendst?.datum ? datum(t.dringendst.datum) : '–'}
          {t.dringendst && <span className="onder">{dagenTekst(t.dringendst)}</span>}
        </td>
        <td>{t.leerroute ? (LEERROUTES[t.leerroute] ?? t.leerroute) : 'nog geen PIP'}</td>
        <td className="vast">{datum(t.termijnEinde)}</td>
        <td>{t.klantmanager ?? 'niemand'}</td>
      </tr>
    ))}
  </Tabel>
);

function Filters({ filter }: { filter: TrajectFilter }) {
  const ga = route.useNavigate();
  const nummer = useRef<HTMLInputElement>(null);
  const zet = (deel: Partial<TrajectFilter>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  const zoek = (e: React.FormEvent) => {
    e.preventDefault();
    zet({ zoek: nummer.current?.value.trim() || undefined });
  };
  return (
    <form className="filters niet-afdrukken" aria-label="Trajecten filteren" onSubmit={zoek}>
      <Checkbox
        label="Alleen mijn inburgeraars"
        checked={filter.mijn ?? false}
        onChange={(e) => zet({ mijn: e.currentTarget.checked || undefined })}
      />
      <NativeSelect
        label="Hoe het ermee staat"
        value={filter.oordeel?.[0] ?? ''}
        data={[{ value: '', label: 'Alles' }, ...oordeelNamen.filter((o) => o.value !== 'NVT')]}
        onChange={(e) => zet({ oordeel: e.currentTarget.value ? [e.currentTarget.value as Oordeel] : undefined })}
      />
      <NativeSelect
        label="Leerroute"
        value={filter.leerroute ?? ''}
        data={opties(LEERROUTES, 'Alle leerroutes')}
        onChange={(e) => zet({ leerroute: e.currentTarget.value || undefined })}
      />
      <NativeSelect
        label="Doelgroep"
        value={filter.doelgroep ?? ''}
        data={opties(DOELGROEPEN, 'Alle doelgroepen')}
        onChange={(e) => zet({ doelgroep: e.currentTarget.value || undefined })}
      />
      <Checkbox
        label="Afgesloten"
        checked={filter.afgesloten ?? false}
        onChange={(e) => zet({ afgesloten: e.currentTarget.checked || undefined })}
      />
      <TextInput
        key={filter.zoek ?? ''}
        ref={nummer}
        label="Trajectnummer"
        defaultValue={filter.zoek ?? ''}
        autoComplete="off"
      />
      <Button type="submit" variant="outline">
        Zoeken
      </Button>
    </form>
  );
}
