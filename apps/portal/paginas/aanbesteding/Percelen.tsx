import { IconBan, IconCheck, IconCircleDashed, IconClock, IconLoader2 } from '@tabler/icons-react';
import { Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, getal, product, tijdstip } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { routeNaam } from '../tarieven/zoek';
import type { Aanbesteding, Perceel, PerceelStand, Versie } from './gegevens';
import { Gunning } from './Gunning';
import { Perceelformulier } from './Perceelformulier';

const STAND = {
  LOPEND: ['info', 'Lopend', IconLoader2],
  ZONDER_INSCHRIJVING: ['let-op', 'Zonder inschrijvingen', IconCircleDashed],
  INGETROKKEN: ['stil', 'Ingetrokken', IconBan],
  VOORLOPIG_GEGUND: ['let-op', 'Voorlopig gegund', IconClock],
  DEFINITIEF_GEGUND: ['goed', 'Definitief gegund', IconCheck],
} as const;
export const PerceelEtiket = ({ stand }: { stand: PerceelStand }) => {
  const [toon, tekst, pictogram] = STAND[stand];
  return <Etiket beeld={[toon, tekst, pictogram]} />;
};

/** The lots with every version that was put out, and for the region the award of each. */
export function Percelen({ a, regio }: { a: Aanbesteding; regio: boolean }) {
  const kan = (soort: string, code: string) =>
    a.stappen.some((s) => s.soort === soort && s.perceel === code && s.toegestaan);
  return (
    <>
      {a.percelen.map((p) => (
        <Paneel key={p.code} titel={`Perceel ${p.code}: ${p.naam}`} acties={<PerceelEtiket stand={p.stand} />}>
          <Versies p={p} />
          {regio && <Gunning a={a} p={p} kan={(soort) => kan(soort, p.code)} />}
          {regio && a.stand === 'VOORBEREIDING' && (
            <Perceelformulier
              key={p.versies.length}
              a={a}
              sleutel={`perceel-${p.code}`}
              code={p.code}
              versie={p.versies[0]!}
              titel={`Perceel ${p.code} wijzigen`}
            />
          )}
          {kan('PERCEEL_OPNIEUW_UITZETTEN', p.code) && (
            <Perceelformulier
              a={a}
              sleutel={`opnieuw-${p.code}`}
              code={p.code}
              versie={p.versies[0]!}
              titel={`Perceel ${p.code} opnieuw uitzetten`}
              opnieuw
            />
          )}
        </Paneel>
      ))}
      {regio && a.stand === 'VOORBEREIDING' && (
        <Paneel titel="Percelen">
          {!a.percelen.length && <p>Er is nog geen perceel. Voeg er minstens één toe.</p>}
          <Perceelformulier a={a} sleutel="perceel" titel="Perceel toevoegen" open={!a.percelen.length} />
        </Paneel>
      )}
    </>
  );
}

function Versies({ p }: { p: Perceel }) {
  const [nu, ...eerder] = p.versies;
  return (
    <>
      <VersieTabel titel={`Perceel ${p.code}, versie ${nu!.versie}`} versies={[nu!]} />
      <Opbouw v={nu!} />
      {eerder.length > 0 && (
        <Uitklap titel={`Eerdere versies (${eerder.length})`}>
          <VersieTabel titel={`Eerdere versies van perceel ${p.code}`} versies={eerder} />
        </Uitklap>
      )}
    </>
  );
}

const VersieTabel = ({ titel, versies }: { titel: string; versies: Versie[] }) => (
  <Tabel
    titel={titel}
    titelVerborgen
    kop={
      <>
        <K>Versie</K>
        <K>Producten en leerroutes</K>
        <K>Gebied</K>
        <K rechts>Deelnemers per jaar</K>
        <K rechts>Aanbieders</K>
        <K rechts>Plafond</K>
      </>
    }
  >
    {versies.map((v) => (
      <tr key={v.versie}>
        <th scope="row">
          {v.versie}
          <span className="bij">
            {v.reden || 'geen reden opgegeven'}, {tijdstip(v.gemaaktOp)}
          </span>
        </th>
        <td>
          {v.producten.map(product).join(', ')}
          <span className="bij">{v.leerroutes.map(routeNaam).join(', ')}</span>
        </td>
        <td>{v.gebied}</td>
        <td className="rechts">{getal(v.omvang)}</td>
        <td className="rechts">hoogstens {v.maxAanbieders}</td>
        <td className="rechts">{v.plafond ? bedrag(v.plafond) : 'geen'}</td>
      </tr>
    ))}
  </Tabel>
);

const Opbouw = ({ v }: { v: Versie }) =>
  v.plafondregels.length ? (
    <Uitklap titel={`Kostenopbouw van het plafond van ${bedrag(v.plafond)}`}>
      <Tabel
        titel={`Kostenopbouw van het plafond, versie ${v.versie}`}
        titelVerborgen
        kop={
          <>
            <K>Waarvoor</K>
            <K rechts>Per traject</K>
            <K>Bron</K>
          </>
        }
        voet={
          <tr>
            <th scope="row">Plafond</th>
            <td className="rechts">{bedrag(v.plafond)}</td>
            <td />
          </tr>
        }
      >
        {v.plafondregels.map((r) => (
          <tr key={r.omschrijving}>
            <th scope="row">{r.omschrijving}</th>
            <td className="rechts">{bedrag(r.bedrag)}</td>
            <td>{r.bron}</td>
          </tr>
        ))}
      </Tabel>
    </Uitklap>
  ) : null;
