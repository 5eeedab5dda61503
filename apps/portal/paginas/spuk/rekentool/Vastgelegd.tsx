import { useQuery } from '@tanstack/react-query';
import { vandaag } from '#core';
import SpukBedragVastleggen from '../../../../../schema/operations/SpukBedragVastleggen.graphql?raw';
import SpukTellingVastleggen from '../../../../../schema/operations/SpukTellingVastleggen.graphql?raw';
import { BEDRAGSOORTEN } from '../../../../../libs/spuk/domain/rekentool.js';
import {
  SPUK,
  spukInvoerVraag,
  type Tellingsoort,
  type Vastgelegdbedrag,
  type Vastgelegdetelling,
} from '../../../api/spukrekenen';
import { ikVraag } from '../../../api/vragen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../../onderdelen/Kerngetal';
import { codeKeuzes } from '../../../onderdelen/keuzes';
import { bedrag, datum, decimaal } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { punt } from '../../contracten/invoer';
import { Keuze, Veld } from '../../contracten/velden';
import { useGemeenten } from './Zoekkeuzes';

const TELLINGEN: Record<Tellingsoort, string> = {
  TAAKSTELLING: 'Taakstelling huisvesting',
  GEHUISVEST: 'Geteld op 31 december',
  GEZIN: 'Gezins- en overige migranten',
  ONDERWIJSROUTE: 'Met de onderwijsroute',
};
const kaal = (t: string): string => t.replace(/(\.\d\d)0+$/, '$1');
const toonBedrag = (b: Vastgelegdbedrag): string =>
  b.soort === 'FACTOR' ? `${decimaal(String(Number(b.bedrag) * 100))} %` : bedrag(kaal(b.bedrag));

/** What was recorded, with the day and the document; the latest holds and the earlier ones stay to be seen. */
export function Vastgelegd({ jaar, gemeente }: { jaar: number; gemeente: string | undefined }) {
  const vraag = useQuery(spukInvoerVraag(jaar));
  const { data: ik } = useQuery(ikVraag);
  const mag = (r: string): boolean => ik?.rechten.includes(r) ?? false;
  return (
    <Paneel titel="Vastgelegde bedragen en aantallen">
      <p>Elk bedrag heeft een dag en een bron. Een nieuw bedrag vervangt het oude; het oude blijft zichtbaar.</p>
      <Gegevens van={vraag} regels={6}>
        {(d) => (
          <>
            <Uitklap titel={`Bedragen per persoon (${d.spukBedragen.length})`}>
              <Bedragen rijen={d.spukBedragen} />
              {mag('spuk.rekenen') && <Bedragformulier jaar={jaar} />}
            </Uitklap>
            <Uitklap titel="Taakstellingen en tellingen">
              <Tellingen rijen={d.spukTellingen.filter((t) => !gemeente || t.gemeenteCode === gemeente)} jaar={jaar} />
              {mag('spuk.beheren') && <Tellingformulier jaar={jaar} />}
            </Uitklap>
          </>
        )}
      </Gegevens>
    </Paneel>
  );
}

/** The last of each group holds: they come in the order of their day. */
const geldendeIds = <T extends { id: string }>(rijen: T[], groep: (r: T) => string): Set<string> =>
  new Set(new Map(rijen.map((r) => [groep(r), r.id])).values());

function Bedragen({ rijen }: { rijen: Vastgelegdbedrag[] }) {
  if (rijen.length === 0) return <Leeg titel="Er is nog geen bedrag vastgelegd" />;
  const geldt = geldendeIds(rijen, (r) => `${r.van} ${r.soort} ${r.jaar}`);
  return (
    <Tabel
      titel="Wat de regeling per persoon geeft, van drie jaar terug tot vijf jaar vooruit"
      kop={
        <>
          <K>Bedrag</K>
          <K>Jaar</K>
          <K rechts>Hoogte</K>
          <K>Vastgesteld op</K>
          <K>Waar het staat</K>
          <K>Van</K>
        </>
      }
    >
      {rijen.map((r) => (
        <tr key={r.id} className={geldt.has(r.id) ? undefined : 'voorbij'}>
          <th scope="row">{BEDRAGSOORTEN[r.soort]}</th>
          <td>{r.jaar}</td>
          <td className="rechts">{toonBedrag(r)}</td>
          <td>
            {datum(r.vastgesteldOp)}
            {!geldt.has(r.id) && <span className="bij">vervangen</span>}
          </td>
          <td>{r.bron}</td>
          <td>
            {r.van}
            <span className="bij">{r.door}</span>
          </td>
        </tr>
      ))}
    </Tabel>
  );
}

function Tellingen({ rijen, jaar }: { rijen: Vastgelegdetelling[]; jaar: number }) {
  const namen = new Map(useGemeenten(jaar).map((g) => [g.code, g.naam]));
  if (rijen.length === 0) return <Leeg titel="Er is nog geen taakstelling of telling vastgelegd" />;
  const geldt = geldendeIds(rijen, (r) => `${r.gemeenteCode} ${r.soort} ${r.jaar}`);
  return (
    <Tabel
      titel="Aantallen per gemeente"
      kop={
        <>
          <K>Gemeente</K>
          <K>Wat</K>
          <K>Jaar</K>
          <K rechts>Aantal</K>
          <K>Peildatum</K>
          <K>Waar het staat</K>
        </>
      }
    >
      {rijen.map((r) => (
        <tr key={r.id} className={geldt.has(r.id) ? undefined : 'voorbij'}>
          <th scope="row">{namen.get(r.gemeenteCode) ?? r.gemeenteCode}</th>
          <td>{TELLINGEN[r.soort]}</td>
          <td>{r.jaar}</td>
          <td className="rechts">{decimaal(r.aantal.replace(/\.00$/, ''))}</td>
          <td>
            {datum(r.peildatum)}
            {!geldt.has(r.id) && <span className="bij">vervangen</span>}
          </td>
          <td>{r.bron}</td>
        </tr>
      ))}
    </Tabel>
  );
}

function Bedragformulier({ jaar }: { jaar: number }) {
  const w = useWijziging(SpukBedragVastleggen, [SPUK], 'Het bedrag is vastgelegd');
  return (
    <Formulier
      naam="Bedrag vastleggen"
      knop="Bedrag vastleggen"
      w={w}
      verstuur={({ soort, jaar: j, bedrag: b, vastgesteldOp, bron }) =>
        w.doe({
          bedrag: { soort, jaar: Number(j), bedrag: soort === 'FACTOR' ? deel(b) : punt(b), vastgesteldOp, bron },
        })
      }
    >
      <Keuze naam="soort" label="Wat" opties={codeKeuzes(BEDRAGSOORTEN)} />
      <Veld naam="jaar" label="Jaar" soort="getal" start={jaar} />
      <Veld
        naam="bedrag"
        label="Bedrag in euro, of het deel in procent"
        uitleg="Bijvoorbeeld 7.712,10 of 70"
        soort="bedrag"
      />
      <Veld naam="vastgesteldOp" label="Vastgesteld op" soort="datum" start={vandaag()} />
      <Veld naam="bron" label="Waar staat dit?" uitleg="Regeling en artikel" max={500} />
    </Formulier>
  );
}
/** '70' percent -> '0.7'. */
const deel = (procent: string | undefined): string => String(Number(punt(procent) ?? '0') / 100);

function Tellingformulier({ jaar }: { jaar: number }) {
  const w = useWijziging(SpukTellingVastleggen, [SPUK], 'Het aantal is vastgelegd');
  return (
    <Formulier
      naam="Aantal vastleggen"
      knop="Aantal vastleggen"
      w={w}
      verstuur={({ soort, jaar: j, aantal, peildatum, bron }) =>
        w.doe({ telling: { soort, jaar: Number(j), aantal: punt(aantal), peildatum, bron } })
      }
    >
      <Keuze naam="soort" label="Wat" opties={codeKeuzes(TELLINGEN)} />
      <Veld naam="jaar" label="Jaar" soort="getal" start={jaar} />
      <Veld naam="aantal" label="Aantal" uitleg="Halven mogen, bijvoorbeeld 17,5" soort="bedrag" />
      <Veld naam="peildatum" label="Peildatum" soort="datum" start={vandaag()} />
      <Veld naam="bron" label="Waar staat dit?" max={500} />
    </Formulier>
  );
}
