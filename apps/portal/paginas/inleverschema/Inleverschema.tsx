import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { plusMaanden, vandaag } from '#core';
import { schemaVraag, type Moment as MomentType, type Periode } from '../../api/planning';
import { Contractkeuze } from '../../onderdelen/Filterkeuze';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Maandkeuze } from '../../onderdelen/Maandkeuze';
import { datum, tijdstip } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import '../contracten/contracten.css';
import { Moment } from './Moment';
import { Regeling } from './Regeling';
import { MomentEtiket, periodeNaam } from './tonen';
import { Trouw } from './Trouw';

export interface SchemaZoek {
  van?: string | undefined;
  totEnMet?: string | undefined;
  contract?: string | undefined;
  /** What is looked at: the report. */
  rapportage?: string | undefined;
}
const route = getRouteApi('/binnen/inleverschema');

export function Inleverschema() {
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const nu = vandaag().slice(0, 7);
  const periode = { van: zoek.van ?? plusMaanden(nu, -6), totEnMet: zoek.totEnMet ?? plusMaanden(nu, 2) };
  const van = useQuery(schemaVraag(periode, zoek.contract));
  const zet = (deel: SchemaZoek) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true, resetScroll: false });
  return (
    <Pagina
      titel="Inleverschema"
      inleiding="Wat per contract wanneer moet worden ingeleverd, en hoe het daarmee staat."
    >
      <Filters zoek={zoek} periode={periode} zet={zet} />
      <Gegevens van={van} regels={10}>
        {(momenten) => {
          const gekozen = momenten.find((m) => m.rapportageId && m.rapportageId === zoek.rapportage);
          return (
            <>
              {gekozen && <Moment key={gekozen.rapportageId} m={gekozen} />}
              <Cbs momenten={momenten} />
              {momenten.length ? (
                <Lijst momenten={momenten} kies={(rapportage) => zet({ rapportage })} />
              ) : (
                <Leeg titel="In deze maanden hoeft niets te worden ingeleverd" />
              )}
            </>
          );
        }}
      </Gegevens>
      <Trouw periode={periode} />
      {zoek.contract && <Regeling contract={zoek.contract} />}
    </Pagina>
  );
}

function Filters({ zoek, periode, zet }: { zoek: SchemaZoek; periode: Periode; zet: (z: SchemaZoek) => void }) {
  const nu = vandaag().slice(0, 7);
  const maanden = Array.from({ length: 36 }, (_, i) => plusMaanden(nu, 6 - i));
  return (
    <form className="filters niet-afdrukken" aria-label="Inleverschema filteren" onSubmit={(e) => e.preventDefault()}>
      <Maandkeuze
        label="Vanaf maand"
        waarde={periode.van}
        maanden={maanden.filter((m) => m <= periode.totEnMet)}
        zet={(m) => zet({ van: m })}
      />
      <Maandkeuze
        label="Tot en met maand"
        waarde={periode.totEnMet}
        maanden={maanden.filter((m) => m >= periode.van)}
        zet={(m) => zet({ totEnMet: m })}
      />
      <Contractkeuze waarde={zoek.contract} zet={(contract) => zet({ contract })} />
    </form>
  );
}

/** The quarter must be in well before the day that CBS closes it. */
function Cbs({ momenten }: { momenten: MomentType[] }) {
  const kwartaal = momenten.filter((m) => m.soort === 'KWARTAAL');
  const perioden = [...new Set(kwartaal.map((m) => m.periode))].sort();
  if (!perioden.length) return null;
  const kwartalen = perioden.map((p) => [p, kwartaal.filter((m) => m.periode === p)] as const);
  return (
    <Paneel titel="Kwartalen en CBS">
      <p>
        CBS neemt de gegevens aan tot vier weken na het kwartaal. De kwartaalrapportages zijn daarom een week eerder
        nodig.
      </p>
      <Tabel
        titel="Kwartalen en de laatste dag bij CBS"
        titelVerborgen
        kop={
          <>
            <K>Kwartaal</K>
            <K>CBS sluit op</K>
            <K rechts>Ingediend</K>
            <K rechts>Te laat, niet binnen</K>
          </>
        }
      >
        {kwartalen.map(([periode, lijst]) => (
          <tr key={periode}>
            <th scope="row">{periodeNaam({ soort: 'KWARTAAL', periode })}</th>
            <td className="vast">{datum(lijst[0]!.cbsOp)}</td>
            <td className="rechts">
              {lijst.filter((m) => m.ontvangenOp).length} van {lijst.length}
            </td>
            <td className="rechts">{lijst.filter((m) => m.stand === 'TE_LAAT').length}</td>
          </tr>
        ))}
      </Tabel>
    </Paneel>
  );
}

const Lijst = ({ momenten, kies }: { momenten: MomentType[]; kies: (id: string) => void }) => (
  <Tabel
    titel="Wat moet worden ingeleverd"
    kop={
      <>
        <K>Wat</K>
        <K>Contract</K>
        <K>Uiterlijk</K>
        <K>Stand</K>
        <K>Ingeleverd</K>
        <K>Herinneringen</K>
        <K>Termijn</K>
      </>
    }
  >
    {momenten.map((m) => (
      <tr key={`${m.contract.nummer}${m.soort}${m.periode}`}>
        <th scope="row">
          {periodeNaam(m)}
          <span className="bij">{m.soort === 'MAAND' ? 'bestand' : 'formulier'}</span>
        </th>
        <td>
          {m.contract.nummer}
          <span className="bij">{m.contract.aanbieder}</span>
        </td>
        <td className="vast">
          {datum(m.uiterlijkOp)}
          {m.uitstelTot && <span className="bij">met uitstel</span>}
          {m.uitstelGevraagd && <span className="bij">uitstel gevraagd</span>}
        </td>
        <td>
          <MomentEtiket stand={m.stand} />
          {m.gesloten && !m.ontvangenOp && <span className="bij">op slot</span>}
          {m.ontgrendeldTot && !m.gesloten && !m.ontvangenOp && (
            <span className="bij">open t/m {datum(m.ontgrendeldTot)}</span>
          )}
        </td>
        <td className="vast">{m.ontvangenOp ? tijdstip(m.ontvangenOp) : '–'}</td>
        <td>{herinnerd(m)}</td>
        <td>
          {m.rapportageId && (
            <button type="button" className="tekstknop" onClick={() => kies(m.rapportageId!)}>
              Bekijken
              <span className="alleen-voorlezen">
                : {periodeNaam(m)}, contract {m.contract.nummer}
              </span>
            </button>
          )}
        </td>
      </tr>
    ))}
  </Tabel>
);
function herinnerd(m: MomentType): string {
  const verstuurd = m.herinneringen.filter((h) => h.verstuurdOp).length;
  const volgende = m.herinneringen.find((h) => !h.geweest && h.dag > vandaag());
  if (m.ontvangenOp || !volgende) return `${verstuurd} verstuurd`;
  return `${verstuurd} verstuurd, volgende ${datum(volgende.dag)}`;
}
