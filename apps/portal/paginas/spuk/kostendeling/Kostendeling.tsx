import '../../contracten/contracten.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { kostendelingenVraag, SLEUTELS, type Kostendeling as Deling } from '../../../api/spukdelen';
import { ikVraag } from '../../../api/vragen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../../onderdelen/Kerngetal';
import { Melding } from '../../../onderdelen/Melding';
import { bedrag } from '../../../onderdelen/opmaak';
import { Pagina } from '../../../onderdelen/Pagina';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Jaarkeuze } from '../rekentool/Zoekkeuzes';
import { Spuknavigatie } from '../Spuknavigatie';
import { Afspraak } from './Afspraak';
import { perGemeente, telOp, verschilInWoorden } from './optellen';
import { Toerekeningen } from './Toerekeningen';

const route = getRouteApi('/binnen/spuk/kostendeling');

export function Kostendeling() {
  const { jaar } = route.useSearch();
  const vraag = useQuery(kostendelingenVraag(jaar));
  const { data: ik } = useQuery(ikVraag);
  const beheert = ik?.rechten.includes('kostendeling.beheren') ?? false;
  const regio = ik?.toewijzing.organisatie.soort === 'REGIO';
  return (
    <Pagina
      titel={`Kostendeling ${jaar}`}
      inleiding="Hoe gemeenten de kosten van een contract samen dragen, en wat zij elkaar daarvoor betalen."
    >
      <Spuknavigatie />
      <div className="filters">
        <Jaarkeuze jaar={jaar} />
      </div>
      <Gegevens van={vraag} regels={8}>
        {(delingen) =>
          delingen.length === 0 ? (
            <Leeg titel={`Er zijn geen afspraken over het delen van kosten in ${jaar}`}>
              <p>Elke gemeente betaalt dan de eigen regels.</p>
            </Leeg>
          ) : (
            <>
              {regio && <Centrumoverzicht delingen={delingen} jaar={jaar} />}
              {delingen.map((d) => (
                <Contractdeling key={d.contract} d={d} regio={regio} />
              ))}
            </>
          )
        }
      </Gegevens>
      {beheert && <Afspraak jaar={jaar} />}
      <Toerekeningen jaar={jaar} beheert={beheert} />
    </Pagina>
  );
}

/** What the centrumgemeente settles: per gemeente over all contracts, and the sum is zero to the cent. */
function Centrumoverzicht({ delingen, jaar }: { delingen: Deling[]; jaar: number }) {
  const rijen = perGemeente(delingen);
  const som = telOp(rijen);
  const open = delingen.filter((d) => d.fouten.length > 0);
  return (
    <Paneel titel="Overzicht voor de centrumgemeente">
      <p>Alle contracten samen. Wie meer draagt dan de eigen regels kosten, betaalt; wie minder draagt, ontvangt.</p>
      {open.length > 0 && (
        <Melding toon="let-op" titel={`Nog niet gedeeld: ${open.map((d) => d.contract).join(', ')}`}>
          <p>Deze contracten tellen niet mee tot de sleutel compleet is. Zie hieronder wat er ontbreekt.</p>
        </Melding>
      )}
      <Tabel
        titel={`Per gemeente in ${jaar}`}
        kop={
          <>
            <K>Gemeente</K>
            <K rechts>Eigen regels</K>
            <K rechts>Aandeel</K>
            <K rechts>Verrekening</K>
            <K>Wat dat is</K>
          </>
        }
        voet={
          <tr>
            <th scope="row">Samen</th>
            <td className="rechts">{bedrag(som.eigen)}</td>
            <td className="rechts">{bedrag(som.aandeel)}</td>
            <td className="rechts">{bedrag(som.verrekening)}</td>
            <td>{som.klopt ? 'klopt op de cent' : 'klopt niet'}</td>
          </tr>
        }
      >
        {rijen.map((r) => (
          <tr key={r.gemeenteCode}>
            <th scope="row">{r.gemeente}</th>
            <td className="rechts">{bedrag(r.eigen)}</td>
            <td className="rechts">{bedrag(r.aandeel)}</td>
            <td className="rechts">{bedrag(r.verrekening)}</td>
            <td>{verschilInWoorden(r.verrekening)}</td>
          </tr>
        ))}
      </Tabel>
    </Paneel>
  );
}

function Contractdeling({ d, regio }: { d: Deling; regio: boolean }) {
  const som = telOp(d.delen);
  return (
    <Paneel titel={`${d.contract}, ${d.aanbieder}`}>
      <p>
        {SLEUTELS[d.sleutel]}, sinds {d.vanJaar}. {d.bron}. Alle kosten samen: <strong>{bedrag(d.totaal)}</strong>.
      </p>
      {d.fouten.map((f) => (
        <Melding key={f.melding} toon="let-op" titel={f.melding}>
          <p>{f.oplossing}</p>
        </Melding>
      ))}
      {d.delen.length > 0 && (
        <Tabel
          titel={regio ? 'Verdeling over de gemeenten' : 'Het deel van uw gemeente'}
          kop={
            <>
              <K>Gemeente</K>
              <K rechts>Gewicht</K>
              <K rechts>Eigen regels</K>
              <K rechts>Aandeel</K>
              <K rechts>Verrekening</K>
              <K>Wat dat is</K>
            </>
          }
          voet={
            regio && (
              <tr>
                <th scope="row">Samen</th>
                <td />
                <td className="rechts">{bedrag(som.eigen)}</td>
                <td className="rechts">{bedrag(som.aandeel)}</td>
                <td className="rechts">{bedrag(som.verrekening)}</td>
                <td>{som.klopt && som.aandeel === d.totaal ? 'klopt op de cent' : 'klopt niet'}</td>
              </tr>
            )
          }
        >
          {d.delen.map((x) => (
            <tr key={x.gemeenteCode}>
              <th scope="row">{x.gemeente}</th>
              <td className="rechts">{x.gewicht ?? 'minder dan 5'}</td>
              <td className="rechts">{bedrag(x.eigen)}</td>
              <td className="rechts">{bedrag(x.aandeel)}</td>
              <td className="rechts">{bedrag(x.verrekening)}</td>
              <td>{verschilInWoorden(x.verrekening)}</td>
            </tr>
          ))}
        </Tabel>
      )}
    </Paneel>
  );
}
