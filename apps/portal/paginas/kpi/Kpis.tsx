import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { plusMaanden, vandaag } from '#core';
import { kpiKeuzesVraag, kpisVraag, type Groepering, type Kpi, type KpiKeuze, type KpiVraag } from '../../api/kpi';
import { Filterkeuze } from '../../onderdelen/Filterkeuze';
import { Gegevens } from '../../onderdelen/Gegevens';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Maandkeuze } from '../../onderdelen/Maandkeuze';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Detail } from './Detail';
import { Regels } from './Regels';
import { delenTekst, haaltNorm, puntTekst, waardeTekst } from './tonen';

const GROEPERINGEN: Record<Groepering, string> = {
  ...{ CONTRACT: 'Contract', PERCEEL: 'Perceel', AANBIEDER: 'Aanbieder', REGIO: 'Regio' },
};
export interface KpiZoek {
  van?: string | undefined;
  totEnMet?: string | undefined;
  per?: Groepering | undefined;
  contract?: string | undefined;
  perceel?: string | undefined;
  aanbieder?: string | undefined;
  kpi?: string | undefined;
  /** The point whose rows are shown. */
  regelsVan?: string | undefined;
  maand?: string | undefined;
}
const route = getRouteApi('/binnen/kpi');

const vraagVan = (z: KpiZoek): KpiVraag => {
  const nu = vandaag().slice(0, 7);
  return {
    ...{
      van: z.van ?? plusMaanden(nu, -6),
      totEnMet: z.totEnMet ?? plusMaanden(nu, -1),
      groepering: z.per ?? 'CONTRACT',
    },
    ...{ contract: z.contract ?? null, perceel: z.perceel ?? null, aanbieder: z.aanbieder ?? null },
  };
};

export function Kpis() {
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const zet = (deel: KpiZoek) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true, resetScroll: false });
  const vraag = vraagVan(zoek);
  const van = useQuery(kpisVraag(vraag));
  return (
    <Pagina titel="Kengetallen" inleiding="Hoe het gaat per contract, perceel, aanbieder of regio, naast de norm.">
      <Filters zoek={zoek} vraag={vraag} zet={zet} />
      <Gegevens van={van} regels={10}>
        {(kpis) => {
          const k = kpis.find((x) => x.code === zoek.kpi) ?? kpis[0];
          if (!k || !k.reeksen.length) return <Leeg titel="Er is geen contract dat bij deze keuze past" />;
          return (
            <>
              <Overzicht kpis={kpis} per={van.isPlaceholderData ? 'CONTRACT' : vraag.groepering} />
              <Detail k={k} perContract={vraag.groepering === 'CONTRACT' && !van.isPlaceholderData} />
              {zoek.regelsVan && zoek.maand && k.regels && (
                <Regels k={k} contract={zoek.regelsVan} maand={zoek.maand} />
              )}
            </>
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

function Filters({ zoek, vraag, zet }: { zoek: KpiZoek; vraag: KpiVraag; zet: (z: KpiZoek) => void }) {
  const nu = vandaag().slice(0, 7);
  const maanden = Array.from({ length: 36 }, (_, i) => plusMaanden(nu, -i));
  const dicht = { regelsVan: undefined, maand: undefined };
  return (
    <form className="filters niet-afdrukken" aria-label="Kengetallen filteren" onSubmit={(e) => e.preventDefault()}>
      <Maandkeuze
        label="Vanaf maand"
        waarde={vraag.van}
        maanden={maanden.filter((m) => m <= vraag.totEnMet)}
        zet={(m) => zet({ van: m, ...dicht })}
      />
      <Maandkeuze
        label="Tot en met maand"
        waarde={vraag.totEnMet}
        maanden={maanden.filter((m) => m >= vraag.van)}
        zet={(m) => zet({ totEnMet: m, ...dicht })}
      />
      <NativeSelect
        label="Een lijn per"
        value={vraag.groepering}
        data={codeKeuzes(GROEPERINGEN)}
        onChange={(e) => zet({ per: e.currentTarget.value as Groepering, ...dicht })}
      />
      <Wiens zoek={zoek} zet={(z) => zet({ ...z, ...dicht })} />
    </form>
  );
}

/** Whose figures: a lot, a supplier, a contract; each list only when there is something to choose. */
function Wiens({ zoek, zet }: { zoek: KpiZoek; zet: (z: KpiZoek) => void }) {
  const { data: contracten = [] } = useQuery(kpiKeuzesVraag);
  const lijst = (sleutel: (c: KpiKeuze) => [string, string], waarde: string | undefined) => {
    const uit = new Map(contracten.map(sleutel).sort((a, b) => a[1].localeCompare(b[1])));
    if (waarde && !uit.has(waarde)) uit.set(waarde, waarde);
    return [...uit].map(([value, label]) => ({ value, label }));
  };
  const percelen = lijst((c) => [c.perceel, `${c.perceelNaam} (${c.perceel})`], zoek.perceel);
  const aanbieders = lijst((c) => [c.aanbieder, c.aanbiederNaam], zoek.aanbieder);
  // A contract that does not fit another choice would leave an empty page.
  const kies = (z: KpiZoek) => {
    const c = contracten.find((x) => x.contract === zoek.contract);
    const past = (z.perceel ?? c?.perceel) === c?.perceel && (z.aanbieder ?? c?.aanbieder) === c?.aanbieder;
    zet({ ...z, ...(past ? {} : { contract: undefined }) });
  };
  return (
    <>
      {(percelen.length > 1 || zoek.perceel) && (
        <Filterkeuze
          naam="Perceel"
          alle="Alle percelen"
          waarde={zoek.perceel}
          keuzes={percelen}
          zet={(perceel) => kies({ perceel })}
        />
      )}
      {(aanbieders.length > 1 || zoek.aanbieder) && (
        <Filterkeuze
          naam="Aanbieder"
          alle="Alle aanbieders"
          waarde={zoek.aanbieder}
          keuzes={aanbieders}
          zet={(aanbieder) => kies({ aanbieder })}
        />
      )}
      <Filterkeuze
        naam="Contract"
        alle="Alle contracten"
        waarde={zoek.contract}
        keuzes={lijst((c) => [c.contract, `${c.contract} (${c.perceelNaam})`], zoek.contract)}
        zet={(contract) => zet({ contract })}
      />
    </>
  );
}

/** From a lot or supplier to its contracts. */
const dieper = (per: Groepering, sleutel: string): KpiZoek | null =>
  per === 'PERCEEL'
    ? { per: 'CONTRACT', perceel: sleutel }
    : per === 'AANBIEDER'
      ? { per: 'CONTRACT', aanbieder: sleutel }
      : per === 'REGIO'
        ? { per: 'PERCEEL' }
        : null;

const Overzicht = ({ kpis, per }: { kpis: Kpi[]; per: Groepering }) => (
  <Paneel titel="Overzicht over deze maanden">
    <Tabel
      titel="Alle kengetallen"
      titelVerborgen
      kop={
        <>
          <K>Kengetal</K>
          {kpis[0]!.reeksen.map((r) => {
            const verder = dieper(per, r.sleutel);
            return (
              <K key={r.sleutel} rechts>
                {verder ? (
                  <Link to="/kpi" search={(z) => ({ ...z, ...verder, regelsVan: undefined, maand: undefined })}>
                    {r.naam}
                  </Link>
                ) : (
                  r.naam
                )}
              </K>
            );
          })}
        </>
      }
    >
      {kpis.map((k) => (
        <tr key={k.code}>
          <th scope="row">
            <Link to="/kpi" search={(z) => ({ ...z, kpi: k.code, regelsVan: undefined, maand: undefined })}>
              {k.naam}
            </Link>
          </th>
          {k.reeksen.map((r) => (
            <td key={r.sleutel} className="rechts">
              {puntTekst(k, r.totaal)}
              <span className="bij">{delenTekst(r.totaal)}</span>
              {r.norm !== null && r.totaal?.waarde != null && (
                <span className="bij">
                  {haaltNorm(k, r.totaal.waarde, r.norm) ? 'haalt' : 'haalt niet'} de norm van {waardeTekst(k, r.norm)}
                </span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </Tabel>
  </Paneel>
);
