import { Checkbox } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import type { Kwartaal, Plaats, Sectie as SectieType } from '../../api/kwartaal';
import { Feiten } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { tijdstip } from '../../onderdelen/opmaak';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Acties } from './Acties';
import type { Bewaarder, Bewaarstand } from './Bewaarder';
import { Botsing } from './Botsing';
import { Cijfer, zetWaarde, type Veldwerk } from './Cijfer';
import { Waardeveld } from './Invoervelden';
import { GEHEEL, leeg, opgaveVan, plek } from './opgave';
import { KwartaalEtiket, leesbaar } from './tonen';
import { useSectie } from './useSectie';

interface Eigenschappen {
  k: Kwartaal;
  sectie: SectieType;
  plaats: Plaats;
  naar: (p: Plaats) => void;
  /** Keeps what is open before the whole is handed in. */
  meldAan: (code: string, bewaar: Bewaarder['bewaar'] | null) => void;
  /** What the reader can do with the section as a whole. */
  children?: ReactNode;
}
/** One section of the report: filled in, or read. */
export const Sectie = (e: Eigenschappen) => (
  <section className="paneel kwsectie" id={`sectie-${e.sectie.code}`} aria-labelledby={`kop-${e.sectie.code}`}>
    <div className="paneelkop">
      <h2 id={`kop-${e.sectie.code}`} tabIndex={-1}>
        {e.sectie.naam}
      </h2>
      <KwartaalEtiket stand={e.sectie.stand} />
    </div>
    <p>{e.sectie.uitleg}</p>
    {e.sectie.terugReden && e.sectie.stand === 'ACTIE_NODIG' && (
      <Melding toon="let-op" titel="De opdrachtgever vraagt om een verbetering">
        <p>{e.sectie.terugReden}</p>
      </Melding>
    )}
    {e.sectie.magBewaren ? <Invullen {...e} /> : <Lezen {...e} />}
    {e.children}
  </section>
);

const Lezen = ({ k, sectie, plaats, naar }: Eigenschappen) => (
  <Velden {...{ k, sectie, opgave: opgaveVan(sectie), fout: () => undefined }} plaats={plaats} naar={naar} />
);

function Invullen({ k, sectie, plaats, naar, meldAan }: Eigenschappen) {
  const s = useSectie(k.id, sectie);
  useEffect(() => {
    meldAan(sectie.code, s.bewaar);
    return () => meldAan(sectie.code, null);
  }, [meldAan, sectie.code, s.bewaar]);
  const fouten = s.stand.soort === 'FOUT' ? s.stand.fouten : [];
  const fout = (veld: string) => fouten.find((f) => f.veld === veld)?.melding;
  return (
    <form
      aria-label={sectie.naam}
      onSubmit={(e) => (e.preventDefault(), void s.bewaar())}
      onBlur={(e) => (e.currentTarget.contains(e.relatedTarget) ? undefined : void s.bewaar())}
    >
      {s.botsing && <Botsing botsing={s.botsing} kies={s.kies} />}
      {s.overgenomen.length > 0 && (
        <Melding toon="info" live titel="Ook overgenomen uit een ander venster">
          <p>{s.overgenomen.join(', ')}.</p>
        </Melding>
      )}
      <Velden {...{ k, sectie, opgave: s.opgave, wijzig: s.wijzig, fout }} plaats={plaats} naar={naar} />
      {s.waarschuwingen.map((w) => (
        <Melding key={`${w.veld}${w.code}`} toon="let-op" live titel={w.melding}>
          <p>{w.oplossing}</p>
        </Melding>
      ))}
      <Bewaard stand={s.stand} sectie={sectie} />
    </form>
  );
}

function Velden({ plaats, naar, ...werk }: Veldwerk & Pick<Eigenschappen, 'plaats' | 'naar'>) {
  const { sectie, opgave, wijzig } = werk;
  const berekend = sectie.velden.filter((v) => v.berekend);
  return (
    <>
      {berekend.length > 0 && (
        <ul className="kwcijfers">
          {berekend.map((v) => (
            <Cijfer key={`${v.code}${plek('', plaats)}`} veld={v} plaats={plaats} naar={naar} {...werk} />
          ))}
        </ul>
      )}
      <Eigen {...werk} />
      {sectie.metActies && <Acties {...werk} />}
      {wijzig && berekend.length > 0 && (
        <Checkbox
          id={`${sectie.code}.${sectie.code}`}
          mt="md"
          label="Ik heb de berekende cijfers bekeken. Ze kloppen, of ik heb het verschil uitgelegd."
          checked={opgave.bevestigd}
          onChange={(e) => {
            const bevestigd = e.currentTarget.checked;
            wijzig((o) => ({ ...o, bevestigd }));
          }}
        />
      )}
    </>
  );
}

/** Fields that only the supplier can know. */
function Eigen(werk: Veldwerk) {
  const velden = werk.sectie.velden.filter((v) => !v.berekend);
  if (!velden.length) return null;
  if (!werk.wijzig) return <Feiten feiten={velden.map((v) => [v.naam, leesbaar(v, v.cellen[0]?.opgave ?? null)])} />;
  return (
    <div className="kaartformulier kweigen">
      {velden.map((v) => (
        <Waardeveld
          key={v.code}
          id={`${werk.sectie.code}.${v.code}`}
          veld={v}
          label={v.verplicht ? v.naam : `${v.naam} (niet verplicht)`}
          waarde={(werk.opgave.waarden[plek(v.code, GEHEEL)] ?? leeg(v.code, GEHEEL)).waarde}
          fout={werk.fout(v.code)}
          zet={(waarde) => zetWaarde(werk, v.code, GEHEEL)({ waarde })}
        />
      ))}
    </div>
  );
}

const klok = (iso: string): string => tijdstip(iso).split(' om ')[1]!;
/** How it is with keeping the section, and what it still lacks. */
const Bewaard = ({ stand, sectie }: { stand: Bewaarstand; sectie: SectieType }) => (
  <div className="kwbewaard">
    <p role="status">
      {stand.soort === 'BEWAARD' && `Opgeslagen om ${klok(stand.op)}`}
      {stand.soort === 'RUST' && sectie.bijgewerktOp && `Laatst opgeslagen: ${tijdstip(sectie.bijgewerktOp)}`}
      {stand.soort === 'BEZIG' && 'Bezig met opslaan'}
    </p>
    {stand.soort === 'WACHT' && <Melding toon="let-op" live titel={stand.tekst} />}
    {stand.soort === 'FOUT' && (
      <Melding toon="fout" live titel="Deze sectie is nog niet opgeslagen">
        <ul>
          {stand.fouten.map((f) => (
            <li key={`${f.veld}${f.melding}`}>
              {f.melding} {f.oplossing}
            </li>
          ))}
        </ul>
      </Melding>
    )}
    {sectie.nogNodig.length > 0 && (
      <Uitklap titel={`Nog nodig om in te dienen (${sectie.nogNodig.length})`}>
        <ul>
          {sectie.nogNodig.map((f) => (
            <li key={`${f.veld}${f.melding}`}>
              <a href={`#${sectie.code}.${f.veld}`}>{f.melding}</a> {f.oplossing}
            </li>
          ))}
        </ul>
      </Uitklap>
    )}
  </div>
);
