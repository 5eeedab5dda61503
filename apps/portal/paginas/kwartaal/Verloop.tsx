import type { Kwartaal } from '../../api/kwartaal';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Maanden } from './Herkomst';
import { leesbaar, plaatsNaam, standNaam } from './tonen';
import { Vergelijken } from './Vergelijken';

/** Where the figures come from, what was handed in and what was decided. */
export const Verloop = ({ k }: { k: Kwartaal }) => (
  <>
    {k.bronnen.length > 0 && (
      <Paneel titel="Bronnen en versies">
        <Maanden k={k} over="deze rapportage" />
        <Veranderd k={k} />
        {k.versies.length > 0 && <Versies k={k} />}
        {k.versies.length > 1 && <Vergelijken k={k} />}
      </Paneel>
    )}
    {k.stappen.length > 0 && (
      <Paneel titel="Wat er gebeurde">
        <Uitklap titel={aantal(k.stappen.length, 'stap', 'stappen')}>
          <ol className="gesprek">
            {k.stappen.map((s) => (
              <li key={`${s.op}${s.sectie}`}>
                <strong>{s.sectie}</strong>: {standNaam(s.naar).toLowerCase()} door {s.door}, {tijdstip(s.op)}
                {s.reden && <blockquote>{s.reden}</blockquote>}
              </li>
            ))}
          </ol>
        </Uitklap>
      </Paneel>
    )}
  </>
);

const Versies = ({ k }: { k: Kwartaal }) => (
  <Tabel
    titel="Wat is ingediend"
    kop={
      <>
        <K>Versie</K>
        <K>Ingediend</K>
        <K>Ontvangstbewijs</K>
      </>
    }
  >
    {k.versies.map((v) => (
      <tr key={v.nr}>
        <th scope="row">Versie {v.nr}</th>
        <td>
          {tijdstip(v.op)}
          <span className="bij">{v.door}</span>
        </td>
        <td>
          <a href={v.ontvangstbewijs} download>
            Ontvangstbewijs (PDF)<span className="alleen-voorlezen"> van versie {v.nr}</span>
          </a>
          <span className="bij">Vingerafdruk {v.sha256.slice(0, 16)}…</span>
        </td>
      </tr>
    ))}
  </Tabel>
);

function Veranderd({ k }: { k: Kwartaal }) {
  if (!k.veranderd.length) return null;
  const velden = k.secties.flatMap((s) => s.velden);
  const namen = new Map(velden.flatMap((v) => v.cellen.map((c) => [c.gemeente, c.gemeenteNaam] as const)));
  const toon = (naam: string, waarde: string | null) => {
    const veld = velden.find((v) => v.naam === naam);
    return veld ? leesbaar(veld, waarde) : (waarde ?? '–');
  };
  return (
    <>
      <Melding
        toon="let-op"
        titel={`Sinds het indienen ${k.veranderd.length === 1 ? 'veranderde 1 cijfer' : `veranderden ${k.veranderd.length} cijfers`} in de bronnen`}
      >
        <p>De ingediende versie is niet veranderd.</p>
      </Melding>
      <Uitklap titel="Wat er veranderde">
        <Tabel
          titel="Cijfers die sinds het indienen veranderden"
          titelVerborgen
          kop={
            <>
              <K>Gegeven</K>
              <K>Waar</K>
              <K rechts>Ingediend</K>
              <K rechts>Nu</K>
            </>
          }
        >
          {k.veranderd.map((v) => (
            <tr key={`${v.veld}${v.leerroute}${v.gemeente}`}>
              <th scope="row">{v.veld}</th>
              <td>{plaatsNaam({ ...v, gemeenteNaam: namen.get(v.gemeente) ?? null })}</td>
              <td className="rechts">{toon(v.veld, v.toen)}</td>
              <td className="rechts">{toon(v.veld, v.nu)}</td>
            </tr>
          ))}
        </Tabel>
      </Uitklap>
    </>
  );
}
